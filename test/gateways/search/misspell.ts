import { otherLayout } from '../../../functions/gateways/search/keyboard.ts';
import { plainText, tellingWords } from '../../../functions/gateways/search/words.ts';
import { hashOf } from '../../../infra/local/services/register/pick.ts';

/** How people write a name that is not theirs; `salt` chooses among the ways. */
export type Writing = (name: string, salt: number) => string;

const oneOf = <T>(list: readonly T[], salt: number): T => {
  const found = list[salt % list.length];
  if (found === undefined) throw new RangeError('An empty list');
  return found;
};

const endingsOf: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ый$/, ['ого', 'ому', 'ым', 'ом']],
  [/(?<=[гкхжшчщ])ий$/, ['ого', 'ому', 'им', 'ом']],
  [/ие$/, ['их', 'им', 'ими']],
  [/ые$/, ['ых', 'ым', 'ыми']],
  [/ия$/, ['ии', 'ию', 'ией', 'ий']],
  [/ка$/, ['ки', 'ке', 'ку', 'кой']],
  [/а$/, ['ы', 'е', 'у', 'ой']],
  [/ь$/, ['я', 'ю', 'ем', 'е']],
  [/й$/, ['я', 'ю', 'ем', 'е']],
  [/ы$/, ['ов', 'ам', 'ами', 'ах']],
  [/(?<=[бвгджзклмнпрстфхцчшщ])$/, ['а', 'у', 'ом', 'е']],
];

/** Puts every Russian word of the name into another case. */
export const inflected: Writing = (name, salt) =>
  tellingWords(name)
    .map((word) => {
      if (!/^[а-я]{4,}$/.test(word)) return word;
      const [ending, others] = endingsOf.find(([pattern]) => pattern.test(word)) ?? [/$/, ['']];
      return word.replace(ending, oneOf(others, salt));
    })
    .join(' ');

const alphabet = 'абвгдежзийклмнопрстуфхцчшщыьэюя';

/** One letter left out, put in, replaced or swapped with its neighbour, in the longest word. */
export const mistyped: Writing = (name, salt) => {
  const words = tellingWords(name);
  const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const letters = Array.from(longest);
  const place = hashOf('place', salt) % Math.max(1, letters.length);
  const other = oneOf(Array.from(alphabet), hashOf('letter', salt));
  const edits: readonly (() => void)[] = [
    () => letters.splice(place, 1),
    () => letters.splice(place, 0, other),
    () => letters.splice(place, 1, other),
    () =>
      letters.splice(
        Math.min(place, letters.length - 2),
        2,
        letters[Math.min(place, letters.length - 2) + 1] ?? '',
        letters[Math.min(place, letters.length - 2)] ?? '',
      ),
  ];
  oneOf(edits, salt)();
  return words.map((word) => (word === longest ? letters.join('') : word)).join(' ');
};

const schemes = {
  naive: 'a b v g d e e zh z i y k l m n o p r s t u f h c ch sh sch - y - e yu ya',
  gost: 'a b v g d e e zh z i j k l m n o p r s t u f x cz ch sh shh - y - e yu ya',
  iso9: 'a b v g d e e ž z i j k l m n o p r s t u f h c č š ŝ - y - è û â',
  passport: 'a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y - e iu ia',
  british: 'a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya',
} as const;
const cyrillic = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';

/** In Latin letters by one of five schemes. */
export const transliterated: Writing = (name, salt) => {
  const scheme = oneOf(Object.values(schemes), salt).split(' ');
  return plainText(tellingWords(name).join(' ')).replaceAll(/./gu, (letter) => {
    const place = cyrillic.indexOf(letter);
    return place < 0 ? letter : (scheme[place] ?? '').replace('-', '');
  });
};

/** With the keyboard on the other layout. */
export const onOtherLayout: Writing = (name) => otherLayout(tellingWords(name).join(' ')) ?? name;

/** Its first letters only. */
export const begun: Writing = (name) =>
  tellingWords(name)
    .map((word) => (word.length > 6 ? word.slice(0, -2) : word))
    .join(' ');

/** Part of a number: its beginning, middle or end. */
export const fragment = (number: string, salt: number): string => {
  const length = 7 + (salt % 3);
  const start = hashOf('fragment', salt) % (number.length - length + 1);
  return number.slice(start, start + length);
};
