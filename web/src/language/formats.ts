import type { Language } from './language.tsx';

const zone = 'Europe/Moscow';

/** Dates, numbers and sums as the reader writes them. Days are Moscow's, wherever the reader sits. */
export const formatsOf = (language: Language) => {
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone });
  const shortDay = new Intl.DateTimeFormat(locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: zone,
  });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: zone });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'RUB', maximumFractionDigits: 0 });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    /** `22 ноября 2026 г.` */
    day: (instant: string) => day.format(new Date(instant)),
    /** `22.11.2026` */
    shortDay: (instant: string) => shortDay.format(new Date(instant)),
    /** `22 нояб. 2026 г., 12:30`, Moscow */
    moment: (instant: string) => moment.format(new Date(instant)),
    /** `нояб. 2026` */
    month: (instant: string) => month.format(new Date(instant)),
    number: (value: number) => number.format(value),
    /** Whole roubles. */
    money: (roubles: number) => money.format(roubles),
    /** `через 3 дня`, `вчера` */
    ago: (instant: string, now = Date.now()) => {
      const minutes = (Date.parse(instant) - now) / 60_000;
      if (Math.abs(minutes) < 60) return relative.format(Math.round(minutes), 'minute');
      if (Math.abs(minutes) < 24 * 60) return relative.format(Math.round(minutes / 60), 'hour');
      return relative.format(Math.round(minutes / (24 * 60)), 'day');
    },
  };
};
export type Formats = ReturnType<typeof formatsOf>;
