const timeZone = 'Europe/Moscow';
const formats = {
  ru: new Intl.DateTimeFormat('ru-RU', { timeZone, dateStyle: 'short', timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' }),
} as const;

/** `22.11.2026, 10:15 (МСК)`. */
export const moscowTime = (language: 'ru' | 'en', at: Date): string =>
  `${formats[language].format(at)} ${language === 'ru' ? '(МСК)' : '(Moscow time)'}`;
