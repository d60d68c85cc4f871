import type { Dice } from '../dice.ts';

const cyrillic = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';
const table = (latin: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    latin
      .split(' ')
      .map((way, index) => [cyrillic[index] ?? '', way.split('|').map((text) => text.replace('-', ''))] as const),
  );

/** As passports have it since 2014 (ICAO 9303). */
const passport = table('a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y - e iu ia');
/** GOST 7.79-2000, system B, with its apostrophes. */
const gost = table("a b v g d e yo zh z i j k l m n o p r s t u f x cz ch sh shh `` y' ` e` yu ya");
/** As people write to each other: everybody a little differently. */
const free = table(
  "a b v g d e e|yo zh|j z i y|j|i k l m n o p r s t u f h|kh|x c|ts ch sh sch|shch|sh - y|i -|' e yu|u|ju ya|ia|ja",
);

export const schemes = { passport, gost, free } as const;

/** A text in small Russian letters in Latin ones; each letter is written in one way throughout. */
export function transliterated(text: string, scheme: keyof typeof schemes, dice: Dice): string {
  const chosen = new Map<string, string>();
  return text.replaceAll(/[а-яё]/g, (letter) => {
    const known = chosen.get(letter) ?? dice.oneOf(schemes[scheme].get(letter) ?? [letter]);
    chosen.set(letter, known);
    return known;
  });
}

const russian: readonly (readonly [RegExp, readonly string[]])[] = [
  [/sh/g, ['ш']],
  [/ch/g, ['ч']],
  [/ph/g, ['ф']],
  [/th/g, ['т']],
  [/ck/g, ['к']],
  [/qu/g, ['кв', 'ку']],
  [/oo/g, ['у']],
  [/ou/g, ['ау']],
  [/gy\b/g, ['джи', 'ги']],
  [/^e|(?<= )e/g, ['э']],
  [/ee|ea/g, ['и']],
  [/x/g, ['кс']],
  [/c(?=[eiy])/g, ['с']],
  [/c/g, ['к']],
  [/w/g, ['в']],
  [/y/g, ['и', 'ай']],
  [/j/g, ['дж']],
];
const plain = new Map(Array.from('abdefghiklmnoprstuvz', (key, index) => [key, 'абдефгхиклмнопрстувз'[index] ?? key]));

/** A Latin name as it is heard, roughly: what a person writes who knows it by ear. */
export const inRussianLetters = (text: string, dice: Dice): string =>
  russian
    .reduce((done, [from, to]) => done.replaceAll(from, dice.oneOf(to)), text)
    .replaceAll(/[a-z]/g, (letter) => plain.get(letter) ?? letter);
