import type { Dice } from '../dice.ts';
import { spoken } from './fair.ts';

const latinRows = "qwertyuiop[] asdfghjkl;' zxcvbnm,.`";
const russianRows = 'йцукенгшщзхъ фывапролджэ ячсмитьбюё';
const keys = new Map(Array.from(russianRows, (letter, index) => [letter, latinRows[index] ?? letter]));

/** Russian words typed while the keyboard is on Latin. */
export const onLatinKeys = (text: string): string => text.replaceAll(/[а-яё]/g, (letter) => keys.get(letter) ?? letter);

/** The words in another order: the last first, or two of them changed. */
export function otherOrder(text: string, dice: Dice): string {
  const words = text.split(' ');
  const last = words.at(-1) ?? '';
  if (dice.below(2) === 0) return [last, ...words.slice(0, -1)].join(' ');
  const place = dice.below(Math.max(1, words.length - 1));
  const [one = '', other = ''] = words.slice(place);
  return words.toSpliced(place, 2, other, one).join(' ').trim();
}

const spelt: Readonly<Record<string, string>> = {
  ООО: 'общество с ограниченной ответственностью',
  АО: 'акционерное общество',
  ФГБУ: 'федеральное государственное бюджетное учреждение',
  ИП: 'индивидуальный предприниматель',
};

/** The legal form before, behind or in full, with quotes or none. */
export function formSpeltOut(name: string, dice: Dice): string {
  const [form = ''] = name.split(' ');
  const text = spoken(name);
  return dice.oneOf([
    `${form} ${text}`,
    `${text}, ${form}`,
    `${spelt[form] ?? form} «${text}»`,
    `${form.toLowerCase()} "${text}"`,
    `${spelt[form] ?? form} ${text}`,
  ]);
}
