/** Legal forms, short and spelt out: they name half the register, so they never decide what is found. */
const forms = new Set(
  (
    'ооо оао зао пао ао нао одо ип кфх пк спк тсж ано нко чоу ноу гуп муп фгуп фку фгку фгбу фгбоу фгаоу фгау гбу гбоу гау мбу ' +
    'llc ltd inc jsc pjsc ooo oao zao pao ao ip corp gmbh ' +
    'общество общества ограниченной ответственностью акционерное акционерного публичное непубличное закрытое открытое ' +
    'индивидуальный предприниматель предприятие унитарное государственное федеральное бюджетное автономное учреждение'
  ).split(' '),
);
const small = new Set('и в во на с со по для от до из к о об при за под над the of and for'.split(' '));

const longest = 40;
const most = 40;

/** Text as it is compared: one case, ё as е, without marks of stress and the like. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    // й is a letter of its own; what else hangs over or under a Cyrillic letter does not matter.
    .replaceAll(/[\u0300\u0301\u0341]/g, '');

/** Runs of letters and digits, in order; bounded in length and number. GOST 7.79 has apostrophes inside: `novy'j`. */
export const wordsOf = (text: string): readonly string[] =>
  (
    plainText(text)
      .replaceAll(/(?<=[a-z])['`’ʼ]+(?=[a-z])/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .slice(0, most)
    // Not half of a character: two such words would be one to an engine.
    .map((word) => word.slice(0, longest).toWellFormed());

const decides = (word: string): boolean => !forms.has(word) && !small.has(word);

/** The words that tell one name from another; all of them, where there is nothing else. */
export function tellingWords(text: string): readonly string[] {
  const words = wordsOf(text);
  const telling = words.filter(decides);
  return telling.length === 0 ? words : telling;
}

/** The name without form, quotes and punctuation: what "exactly this" is compared with, and what lists are ordered by. */
export const plainName = (name: string): string => tellingWords(name).join(' ').slice(0, 100);
