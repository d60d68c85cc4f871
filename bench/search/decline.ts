/** Cases of Russian other than the nominative, in the order in which endings are listed. */
export const cases = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const;
export type Case = (typeof cases)[number];

type Endings = readonly [string, string, string, string, string];
const split = (text: string): Endings => {
  const [genitive = '', dative = '', accusative = '', instrumental = '', prepositional = ''] = text
    .split(' ')
    .map((ending) => (ending === '-' ? '' : ending));
  return [genitive, dative, accusative, instrumental, prepositional];
};

type Rule = readonly [nominative: RegExp, endings: Endings];

/** Adjectives of things; a velar or hushing letter before the ending takes и instead of ы. */
const adjectives: readonly Rule[] = [
  [/(?<=трет)ий$/, split('ьего ьему ий ьим ьем')],
  [/(?<=[гкхжшчщ])ий$/, split('ого ому ий им ом')],
  [/ий$/, split('его ему ий им ем')],
  [/ый$/, split('ого ому ый ым ом')],
  [/(?<=ш)ой$/, split('ого ому ой им ом')],
  [/ой$/, split('ого ому ой ым ом')],
  [/ая$/, split('ой ой ую ой ой')],
  [/(?<=[гкхжшчщ])ое$/, split('ого ому ое им ом')],
  [/ое$/, split('ого ому ое ым ом')],
  [/ые$/, split('ых ым ые ыми ых')],
  [/ие$/, split('их им ие ими их')],
];

/** Words in -ь that are not masculine. */
const feminine = /(сеть|связь|печать|сталь|медь|соль|нить|ось|ость|речь|запись)$/;

const singular: readonly Rule[] = [
  [/ия$/, split('ии ии ию ией ии')],
  [/(?<=[гкхжшчщ])а$/, split('и е у ой е')],
  [/ца$/, split('цы це цу цей це')],
  [/а$/, split('ы е у ой е')],
  [/я$/, split('и е ю ей е')],
  [/ие$/, split('ия ию ие ием ии')],
  [/(?<=ств)о$/, split('а у о ом е')],
  [/е$/, split('я ю е ем е')],
  // Fleeting vowels: станок, станка; but not where -ток comes of течь.
  [/(?<!(?:по|ис|при|от|вос))(?<=[а-я]{3})ок$/, split('ка ку ок ком ке')],
  [/ёл$/, split('ла лу ёл лом ле')],
  [/ец$/, split('ца цу ец цом це')],
  [/й$/, split('я ю й ем е')],
  [/ь$/, split('я ю ь ем е')],
  [/(?<=[жшчщ])$/, split('а у - ом е')],
  [/(?<=[бвгдзклмнпрстфхц])$/, split('а у - ом е')],
];
const ofFeminine: Rule = [/ь$/, split('и и ь ью и')];

/** The genitive plural follows a rule only in some words; of others people here speak in the dative. */
const inGenitive = /(ии|ия|ики)$/;
const plural: readonly Rule[] = [
  [/ии$/, split('ий иям ии иями иях')],
  [/ия$/, split('ий иям ия иями иях')],
  [/(?<=ик)и$/, split('ов ам и ами ах')],
  [/(?<=[гкхжшчщ])и$/, split('- ам и ами ах')],
  [/и$/, split('- ям и ями ях')],
  [/ы$/, split('- ам ы ами ах')],
  [/а$/, split('- ам а ами ах')],
];

const by = (rules: readonly Rule[], word: string, which: Case): string => {
  const rule = rules.find(([nominative]) => nominative.test(word));
  return rule === undefined ? word : word.replace(rule[0], rule[1][cases.indexOf(which)] ?? '');
};

const unchanging = /^(бюро|плюс|групп|трейд|лаб|сервис|м|столица|ультра|евро)$|о$(?<!ство)|\d|[a-z]|^.{1,3}$/;
/** Adjectives that are nouns by now. */
const asNoun = /^(мастерская|столовая|приёмная)$/;

const isAdjective = (word: string): boolean =>
  asNoun.test(word) || /(ый|[сц]кий|ний|тий|ная|ская|ное|ское|ые|ские|шой|[стн]ой)$/.test(word);

const noun = (word: string, which: Case, many: boolean): string => {
  if (unchanging.test(word)) return word;
  if (many) return by(plural, word, which);
  return by(feminine.test(word) ? [ofFeminine] : singular, word, which);
};

/**
 * A name in small letters in another case, as a sentence has it: the adjectives and the noun that they belong to;
 * what the noun rules (завод *микросхем*, бюро *Уварова*) stays. `brandToo` declines a brand at the end as well.
 */
export function declined(name: string, which: Case, brandToo: boolean): string {
  const words = name.split(' ');
  const head = words.findIndex((word) => !isAdjective(word) || asNoun.test(word));
  const first = words[0] ?? '';
  const many = head > 0 && /(ые|ие)$/.test(first);
  const used = many && which === 'genitive' && !inGenitive.test(words[head] ?? '') ? 'dative' : which;
  return words
    .map((word, place) => {
      if (place < head || asNoun.test(word)) return by(adjectives, word, used);
      if (place === head) return inParts(word, (part) => noun(part, used, many));
      return brandToo && place === words.length - 1 ? inParts(word, (part) => noun(part, used, false)) : word;
    })
    .join(' ');
}

/** Of words with a hyphen the last that has cases at all. */
function inParts(word: string, decline: (part: string) => string): string {
  const parts = word.split('-');
  const place = parts.findLastIndex((part) => !unchanging.test(part));
  return parts.map((part, index) => (index === place ? decline(part) : part)).join('-');
}
