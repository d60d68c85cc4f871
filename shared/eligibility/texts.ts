import type { Bilingual } from '../domain/cluster/submission.ts';
import { once } from '../domain/once.ts';

type RussianForms = readonly [one: string, few: string, many: string];

const russian = once(() => new Intl.PluralRules('ru'));
const english = once(() => new Intl.PluralRules('en'));

/** `1 организация`, `2 организации`, `5 организаций`, `21 организация`. */
export function countRu(count: number, [one, few, many]: RussianForms): string {
  const form = russian().select(count);
  return `${count} ${form === 'one' ? one : form === 'few' ? few : many}`;
}

/** `1 organisation`, `2 organisations`. */
export const countEn = (count: number, [one, other]: readonly [string, string]): string =>
  `${count} ${english().select(count) === 'one' ? one : other}`;

/** The same number in the nominative, the accusative (invite 21 …) and the genitive (short of 21 …). */
const organisationForms = {
  nominative: ['организация', 'организации', 'организаций'],
  accusative: ['организацию', 'организации', 'организаций'],
  genitive: ['организации', 'организаций', 'организаций'],
} as const satisfies Record<string, RussianForms>;

export const organisationsRu = (
  count: number,
  grammaticalCase: keyof typeof organisationForms = 'nominative',
): string => countRu(count, organisationForms[grammaticalCase]);

export const organisationsEn = (count: number): string => countEn(count, ['organisation', 'organisations']);

/** More names than this make a text unreadable; the finding lists all by id. */
const shown = 10;

/** Names one after the other, the rest as a number. */
export function namesOf(names: readonly string[]): Bilingual {
  const listed = names.slice(0, shown).join('; ');
  const rest = names.length - shown;
  if (rest <= 0) return { ru: listed, en: listed };
  return { ru: `${listed} и ещё ${organisationsRu(rest)}`, en: `${listed} and ${organisationsEn(rest)} more` };
}
