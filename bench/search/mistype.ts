import type { Dice } from '../dice.ts';

const rows = ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** The key to the left or to the right. */
function neighbour(letter: string, dice: Dice): string {
  const row = rows.find((keys) => keys.includes(letter));
  if (row === undefined) return letter;
  const place = row.indexOf(letter);
  return dice.oneOf([row[place - 1], row[place + 1]].filter((key) => key !== undefined));
}

export const slips = ['left out', 'swapped', 'doubled', 'neighbouring key'] as const;
export type Slip = (typeof slips)[number];

/** One slip of the finger, in one of the words of four letters and more. */
export function mistyped(text: string, slip: Slip, dice: Dice): string {
  const words = text.split(' ');
  const long = words.flatMap((word, index) => (/^[а-яёa-z]{4,}/.test(word) ? [index] : []));
  if (long.length === 0) return text;
  const chosen = dice.oneOf(long);
  return words.map((word, index) => (index === chosen ? withSlip(word, slip, dice) : word)).join(' ');
}

function withSlip(word: string, slip: Slip, dice: Dice): string {
  const letters = Array.from(word);
  const place = dice.below(letters.length - 1);
  const [letter = '', next = ''] = letters.slice(place);
  switch (slip) {
    case 'left out':
      return letters.toSpliced(place, 1).join('');
    case 'swapped':
      return letters.toSpliced(place, 2, next, letter).join('');
    case 'doubled':
      return letters.toSpliced(place, 1, letter, letter).join('');
    case 'neighbouring key':
      return letters.toSpliced(place, 1, neighbour(letter, dice)).join('');
  }
}
