import { otherLayout } from './keyboard.ts';
import { soundsOf } from './sound.ts';
import { stemOf } from './stem.ts';
import { plainName, tellingWords, wordsOf } from './words.ts';

/** One word of a query, in every form in which it may occur. */
export type Wanted = { readonly word: string; readonly stem: string; readonly sounds: readonly string[] };

export type Understanding = {
  readonly words: readonly Wanted[];
  /** The same keys on the other layout, where that makes words. */
  readonly otherLayout: readonly Wanted[];
  /** Digits that may be part of an INN or OGRN. */
  readonly numbers: readonly string[];
  /** What a name that was typed in full looks like. */
  readonly plain: string;
};

/** More words (or numbers) than this narrow nothing down; an engine may have a bit for each in a byte. */
const most = 8;
const longestNumber = 15;

/** Each word once: a name counts its different words, too. */
const wanted = (text: string): readonly Wanted[] =>
  [...new Set(tellingWords(text))].slice(0, most).map((word) => ({ word, stem: stemOf(word), sounds: soundsOf(word) }));

/** What a person may have meant, without knowing yet what there is. */
export function understand(text: string): Understanding {
  const words = wanted(text);
  const layout = otherLayout(text);
  return {
    words,
    otherLayout: layout === undefined ? [] : wanted(layout),
    numbers: numbersIn(text),
    plain: plainName(text),
  };
}

/** People copy numbers with blanks and hyphens: `7701 234-567` is one. */
function numbersIn(text: string): readonly string[] {
  const all = wordsOf(text);
  const digits = all.filter((word) => /^\d+$/.test(word));
  const joined = digits.join('');
  if (digits.length > 1 && digits.length === all.length && joined.length <= longestNumber) return [joined];
  return [...new Set(digits)].filter((word) => word.length >= 4 && word.length <= longestNumber).slice(0, most);
}
