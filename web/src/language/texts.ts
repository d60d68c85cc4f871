import { IntlMessageFormat } from 'intl-messageformat';
import { type Language, useLanguage } from './language.tsx';

type Values = Readonly<Record<string, string | number>>;
/** Gives a text of the page in the reader's language; ICU messages with plurals and values. */
export type Text<Key extends string> = (key: Key, values?: Values) => string;
export type Texts<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

/** Texts of one feature: each key in Russian and in English, or it does not compile. */
export const textsOf = <const Key extends string>(
  ru: Readonly<Record<Key, string>>,
  en: Readonly<Record<NoInfer<Key>, string>>,
): Texts<Key> => ({ ru, en });

const formats = new WeakMap<object, Map<string, IntlMessageFormat>>();

/** An ICU message with its values put in; one format for each message, made when it is first needed. */
const formatText = (texts: object, language: Language, key: string, message: string, values: Values): string => {
  const ofTexts = formats.get(texts) ?? new Map<string, IntlMessageFormat>();
  formats.set(texts, ofTexts);
  const format = ofTexts.get(language + key) ?? new IntlMessageFormat(message, language);
  ofTexts.set(language + key, format);
  return String(format.format(values));
};

/** A text without placeholders stays a string in the built portal, which has no parser for it: it is said as it is. */
const isPlain = (message: unknown): boolean => typeof message === 'string' && !message.includes('{');

/** `const t = useTexts(texts)`, then `t('title')` or `t('members', { count: 3 })`. */
export const useTexts = <Key extends string>(texts: Texts<Key>): Text<Key> => {
  const { language } = useLanguage();
  return (key, values) => {
    const message = texts[language][key];
    return values === undefined || isPlain(message) ? message : formatText(texts, language, key, message, values);
  };
};
