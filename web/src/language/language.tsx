import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { type Formats, formatsOf } from './formats.ts';

export type Language = 'ru' | 'en';
/** A sentence in both languages, as the API sends it. */
export type Bilingual = { readonly ru: string; readonly en: string };

type Spoken = {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly formats: Formats;
};

const Context = createContext<Spoken | undefined>(undefined);

const first = (): Language => (!import.meta.env.SSR && document.documentElement.lang === 'en' ? 'en' : 'ru');

type Props = {
  /** Where there is no document yet to say it. @default - the document's */
  readonly language?: Language | undefined;
  readonly children: ReactNode;
};

/** The language of the page: Russian, unless chosen otherwise here or by `?lang=en` in an address. */
export const LanguageProvider = ({ language: given, children }: Props) => {
  const [language, setState] = useState(given ?? first);
  const spoken = useMemo(() => {
    const setLanguage = (next: Language): void => {
      localStorage.setItem('language', next);
      document.documentElement.lang = next;
      setState(next);
    };
    return { language, setLanguage, formats: formatsOf(language) };
  }, [language]);
  return <Context value={spoken}>{children}</Context>;
};

export const useLanguage = (): Spoken => {
  const spoken = useContext(Context);
  if (spoken === undefined) throw new Error('useLanguage outside of LanguageProvider');
  return spoken;
};

/** The sentence of a pair that this reader reads. */
export const useSay = (): ((sentence: Bilingual) => string) => {
  const { language } = useLanguage();
  return (sentence) => sentence[language];
};
