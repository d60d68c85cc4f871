/** An address, a link, or digits in a row as numbers of people and organisations have them. */
const contact = /@|https?:|www\.|\b[\w-]{1,63}\.(ru|рф|com|org|net|su|io)\b/iu;
const manyDigits = /(\d[\s().-]{0,2}){6,}/u;

/** Words of a name that stand in quotes, or the whole of it where none do. */
const tellingPart = (name: string): string => (/[«"“„]([^»"”“]{1,1000})[»"”“]/u.exec(name)?.[1] ?? name).trim();

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Do these words tell who wrote them? */
export const reveals = (words: string, names: readonly string[]): boolean =>
  contact.test(words) ||
  manyDigits.test(words) ||
  names
    .map((name) => plain(tellingPart(name)))
    .some((name) => name.length >= 3 && ` ${plain(words)} `.includes(` ${name} `));
