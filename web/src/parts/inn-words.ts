import { isInn } from '../../../shared/domain/identifiers/inn-digits.ts';
import { textsOf } from '../language/texts.ts';

export const innTexts = textsOf(
  {
    label: 'ИНН организации',
    hint: '10 цифр у юридического лица, 12 — у предпринимателя',
    letters: 'ИНН состоит только из цифр',
    short: 'Введено {count, plural, one {# цифра} few {# цифры} other {# цифр}}; нужно 10, а предпринимателю — 12',
    long: 'Слишком много цифр: их бывает 10 или 12',
    sum: 'Контрольная цифра не сходится: проверьте, нет ли опечатки',
    good: 'Номер верный',
  },
  {
    label: 'INN of the organisation',
    hint: '10 digits for a legal entity, 12 for an entrepreneur',
    letters: 'An INN has digits only',
    short: '{count, plural, one {# digit} other {# digits}} so far; 10 are needed, 12 for an entrepreneur',
    long: 'Too many digits: there are 10 or 12',
    sum: 'The check digit does not fit: look for a slip of the keys',
    good: 'The number is right',
  },
);

/** As it is checked: people paste numbers with spaces and dashes. */
export const plainInn = (typed: string): string => typed.replaceAll(/[\s\u00a0-]/g, '');

/** What is wrong with a number while it is typed: a key of `innTexts`. */
export const innState = (typed: string): 'empty' | 'letters' | 'short' | 'long' | 'sum' | 'good' => {
  const digits = plainInn(typed);
  if (digits === '') return 'empty';
  if (!/^\d+$/.test(digits)) return 'letters';
  if (isInn(digits)) return 'good';
  if (digits.length > 12) return 'long';
  return digits.length === 10 || digits.length === 12 ? 'sum' : 'short';
};
