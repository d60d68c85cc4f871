import { stemOf } from './stem.ts';

/*
 * Russian names are written in Latin letters by a dozen schemes: щ is shch, sch, shh, ŝ or sh; я is ya, ja, ia or â. A
 * transliterator speaks one of them. What they agree on is kept here: one letter for each sound, so that all spellings
 * of a name, Cyrillic or Latin, meet in one word. It is for finding only and need not be readable.
 */
const sounds: Readonly<Record<string, string>> = Object.fromEntries(
  'аa бb вv гg дd еe жj зz иi йi кk лl мm нn оo пp рr сs тt уu фf хh цc чq шw щw ъ ыi ь эe юu яa ёe іi їi єe ґg'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
const letters: Readonly<Record<string, string>> = Object.fromEntries(
  'aа bб vв gг dд eе jж zз iи kк lл mм nн oо pп rр sс tт uу fф hх cц qч wш'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** Letters with marks, as ISO 9 and the scientific scheme write them. */
const marked: readonly (readonly [RegExp, string])[] = [
  [/[žẑ]/g, 'zh'],
  [/č/g, 'ch'],
  [/ŝ|šč/g, 'shh'],
  [/š/g, 'sh'],
  [/û/g, 'yu'],
  [/â/g, 'ya'],
  [/[èéë]/g, 'e'],
];
/** Longest first; `w`, `q` and `j` are freed of their Latin meaning before they get ours. */
const spelt: readonly (readonly [RegExp, string])[] = [
  [/w/g, 'v'],
  [/q/g, 'k'],
  [/j/g, 'y'],
  [/ck/g, 'k'],
  [/ph/g, 'f'],
  [/shch|sch|shh|sh/g, 'w'],
  [/zh/g, 'j'],
  [/kh/g, 'h'],
  [/t?ch/g, 'q'],
  [/ts|tz|cz/g, 'c'],
  [/yu/g, 'u'],
  [/ya/g, 'a'],
  [/y[oe]/g, 'e'],
  [/y/g, 'i'],
];

const replaced = (word: string, rules: readonly (readonly [RegExp, string])[]): string =>
  rules.reduce((text, [from, to]) => text.replaceAll(from, to), word);

/** й before a vowel is written or not, letters are doubled or not: neither counts. */
const settled = (sound: string): string => sound.replaceAll(/i(?=[aeiou])/g, '').replaceAll(/([a-z])\1+/g, '$1');

const latinSound = (word: string): string =>
  settled(replaced(replaced(word, marked), spelt).replaceAll(/[^a-z0-9]/g, ''));

const isLatin = (word: string): boolean => /[a-z]/.test(word);

/** The sound of a word in either alphabet, by the commonest reading of its letters. */
export const soundOf = (word: string): string =>
  isLatin(word) ? latinSound(word) : settled(word.replaceAll(/./gu, (letter) => sounds[letter] ?? letter));

/** How Russian ears hear English words: cloud is клауд, energy is энерджи. */
const english: readonly (readonly [RegExp, string])[] = [
  [/ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/gy$/g, 'dzhi'],
  [/oo/g, 'u'],
  [/ou|ow/g, 'au'],
  [/ee|ea/g, 'i'],
  [/th/g, 't'],
  [/qu/g, 'kv'],
  [/x/g, 'ks'],
];

/** What a word of a name sounds like: a Latin one may be Russian or English. */
export const soundsOfName = (word: string): readonly string[] =>
  [soundOf(word), ...(isLatin(word) ? [latinSound(replaced(word, english))] : [])].filter((sound) => sound !== '');

/** Letters that schemes use for different sounds: both readings are looked for. */
const readings: readonly (readonly [RegExp, string])[] = [
  [/x/g, 'ks'],
  [/x/g, 'kh'],
  [/c(?![hkz])/g, 'k'],
  [/j/g, 'zh'],
];

/** What a word may sound like, with and without its Russian ending. */
export function soundsOf(word: string): readonly string[] {
  const spellings = isLatin(word) ? [word, ...readings.map(([from, to]) => word.replaceAll(from, to))] : [word];
  // One letter is a word of its own in «Вектор-М», and nothing but noise elsewhere.
  const all = spellings.map(soundOf).filter((sound) => sound.length > (word.length === 1 ? 0 : 1));
  return [...new Set([...all, ...all.map(stemOfSound)])];
}

/** Latin letters have endings, too: svetoladom is светоладом. */
const stemOfSound = (sound: string): string =>
  soundOf(stemOf(sound.replaceAll(/./gu, (letter) => letters[letter] ?? letter)));
