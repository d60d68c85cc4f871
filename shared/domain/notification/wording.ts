import { once } from '../once.ts';

/** Dates and numbers in words. The platform's clocks are those of the city: Moscow time. */
const timeZone = 'Europe/Moscow';

/** Made when first asked for: loading a language takes a start longer than a hundred schemas. */
const ruDate = once(
  () => new Intl.DateTimeFormat('ru-RU', { timeZone, day: 'numeric', month: 'long', year: 'numeric' }),
);
const enDate = once(
  () => new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'long', year: 'numeric' }),
);

/** `22 ноября 2026 года`: the abbreviation «г.» would put a full stop in mid-sentence. */
export const dateRu = (instant: string): string =>
  ruDate()
    .format(new Date(instant))
    .replace(/\sг\.$/u, ' года');
export const dateEn = (instant: string): string => enDate().format(new Date(instant));

const ruRules = once(() => new Intl.PluralRules('ru-RU'));

/** Russian needs three forms: 1 участник, 2 участника, 5 участников. */
export function pluralRu(n: number, one: string, few: string, many: string): string {
  const rule = ruRules().select(n);
  return rule === 'one' ? one : rule === 'few' ? few : many;
}

export const pluralEn = (n: number, one: string, many: string): string => (n === 1 ? one : many);
