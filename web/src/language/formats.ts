import type { Language } from './language.tsx';

const timeZone = 'Europe/Moscow';

/** Made when it is first needed: each of them takes a phone 10 to 20 ms. */
function late<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Dates, numbers and sums as the reader writes them. Days are Moscow's, wherever the reader sits. */
export const formatsOf = (language: Language) => {
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = late(() => new Intl.DateTimeFormat(locale, { ...options, timeZone }));
    return (instant: string) => format().format(new Date(instant));
  };
  const numbers = (options: Intl.NumberFormatOptions) => {
    const format = late(() => new Intl.NumberFormat(locale, options));
    return (value: number) => format().format(value);
  };
  const relative = late(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const collator = late(() => new Intl.Collator(locale));
  return {
    /** `22 ноября 2026 г.` */
    day: dates({ day: 'numeric', month: 'long', year: 'numeric' }),
    /** `22.11.2026` */
    shortDay: dates({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    /** `22 нояб. 2026 г., 12:30`, Moscow */
    moment: dates({ dateStyle: 'medium', timeStyle: 'short' }),
    /** `нояб. 2026` */
    month: dates({ month: 'short', year: 'numeric' }),
    number: numbers({ maximumFractionDigits: 1 }),
    /** Whole roubles. */
    money: numbers({ style: 'currency', currency: 'RUB', maximumFractionDigits: 0 }),
    /** `через 3 дня`, `вчера` */
    ago: (instant: string, now = Date.now()) => {
      const minutes = (Date.parse(instant) - now) / 60_000;
      if (Math.abs(minutes) < 60) return relative().format(Math.round(minutes), 'minute');
      if (Math.abs(minutes) < 24 * 60) return relative().format(Math.round(minutes / 60), 'hour');
      return relative().format(Math.round(minutes / (24 * 60)), 'day');
    },
    /** Words in the order of the alphabet. */
    compare: (one: string, other: string) => collator().compare(one, other),
  };
};
export type Formats = ReturnType<typeof formatsOf>;
