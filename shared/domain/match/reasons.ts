import * as z from 'zod';
import type { Bilingual } from '../cluster/submission.ts';

/** Why somebody says no: what the other side may learn from. */
export const DeclineReason = z.enum([
  'too-early',
  'too-late',
  'sum',
  'instrument',
  'field',
  'region',
  'timing',
  'no-means-now',
  'found-elsewhere',
  'other',
]);
export type DeclineReason = z.infer<typeof DeclineReason>;

export const declineReasons: Readonly<Record<DeclineReason, Bilingual>> = {
  'too-early': { ru: 'стадия проекта слишком ранняя', en: 'the project is at too early a stage' },
  'too-late': { ru: 'стадия проекта слишком поздняя', en: 'the project is at too late a stage' },
  sum: { ru: 'не подходит сумма', en: 'the sum does not suit' },
  instrument: { ru: 'не подходит форма участия', en: 'the instrument does not suit' },
  field: { ru: 'другая отрасль', en: 'another field' },
  region: { ru: 'другой регион', en: 'another region' },
  timing: { ru: 'не подходят сроки', en: 'the time does not suit' },
  'no-means-now': { ru: 'сейчас нет возможности', en: 'there are no means at present' },
  'found-elsewhere': { ru: 'уже нашли другое решение', en: 'something else was found already' },
  other: { ru: 'другая причина', en: 'another reason' },
};
