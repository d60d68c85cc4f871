import type { ListedOrganisation } from '../../functions/gateways/search/documents.ts';
import { Dice } from '../dice.ts';
import { declined, cases } from './decline.ts';
import { declinedPerson } from './decline-person.ts';
import { Fairness, spoken } from './fair.ts';
import { formSpeltOut, onLatinKeys, otherOrder } from './habits.ts';
import { mistyped, slips } from './mistype.ts';
import { inRussianLetters, schemes, transliterated } from './transliterate.ts';

/** What a person types who means one organisation. */
export type Question = { readonly kind: Kind; readonly text: string; readonly wanted: ListedOrganisation };

type Writer = (organisation: ListedOrganisation, dice: Dice, fair: Fairness) => string | undefined;

const russian = /^[а-яё\d -]+$/;

const inflected = ({ kind, name }: ListedOrganisation, dice: Dice): string | undefined => {
  const text = spoken(name);
  if (!russian.test(text)) return undefined;
  const which = dice.oneOf(cases);
  const other = kind === 'entrepreneur' ? declinedPerson(text, which) : declined(text, which, dice.below(2) === 0);
  return other === text ? undefined : other;
};

const withSlip: Writer = ({ name }, dice, fair) => {
  const meant = spoken(name);
  const typed = mistyped(meant, dice.oneOf(slips), dice);
  return typed !== meant && fair.ofName(typed, meant) ? typed : undefined;
};

const latin =
  (...ways: readonly (keyof typeof schemes)[]): Writer =>
  ({ name }, dice) => {
    const text = spoken(name);
    return russian.test(text) ? transliterated(text, dice.oneOf(ways), dice) : undefined;
  };

const partOf =
  (number: 'inn' | 'ogrn'): Writer =>
  (organisation, dice, fair) => {
    const digits = organisation[number];
    const length = 7 + dice.below(3);
    const start = dice.below(digits.length - length + 1);
    const part = digits.slice(start, start + length);
    return fair.ofNumber(part) ? part : undefined;
  };

/** How people write, and how often of two hundred times. */
const kinds = {
  'in another case': [30, inflected],
  'with a slip of the finger': [40, withSlip],
  'in another case with a slip': [
    15,
    (organisation, dice, fair) => {
      const text = inflected(organisation, dice);
      const typed = text === undefined ? '' : mistyped(text, dice.oneOf(slips), dice);
      return typed !== text && fair.ofName(typed, spoken(organisation.name)) ? typed : undefined;
    },
  ],
  'in Latin letters by a standard': [20, latin('passport', 'gost')],
  'in Latin letters as it comes': [20, latin('free')],
  'a Latin name in Russian letters': [
    10,
    ({ name }, dice) => {
      const text = spoken(name);
      return /^[a-z ]{5,}/.test(text) ? inRussianLetters(text, dice) : undefined;
    },
  ],
  'on the other layout': [15, ({ name }) => (russian.test(spoken(name)) ? onLatinKeys(spoken(name)) : undefined)],
  'part of an INN': [15, partOf('inn')],
  'part of an OGRN': [10, partOf('ogrn')],
  'words in another order': [
    15,
    ({ name }, dice) => {
      const text = spoken(name);
      const other = otherOrder(text, dice);
      return other === text ? undefined : other;
    },
  ],
  'with the legal form': [10, ({ name }, dice) => formSpeltOut(name, dice)],
} as const satisfies Record<string, readonly [count: number, writer: Writer]>;
export type Kind = keyof typeof kinds;

/** Everybody whose name alone does not tell them from ten others is nobody's fault. */
const tries = 500;

/** Two hundred questions; another seed makes others. */
export function questions(city: readonly ListedOrganisation[], seed: number, fair = new Fairness(city)): Question[] {
  const dice = new Dice(seed);
  return kindNames.flatMap((kind) => {
    const [count, write]: readonly [number, Writer] = kinds[kind];
    return Array.from({ length: count }, () => ({ kind, ...one(city, dice, fair, write) }));
  });
}

export const kindNames = Object.keys(kinds).filter((name): name is Kind => name in kinds);

function one(city: readonly ListedOrganisation[], dice: Dice, fair: Fairness, write: Writer): Omit<Question, 'kind'> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const wanted = dice.oneOf(city);
    if (wanted === undefined) continue;
    const text = write(wanted, dice, fair);
    if (text !== undefined && text !== '') return { text, wanted };
  }
  throw new Error('nobody can be asked for in this way');
}
