import * as z from 'zod';
import { RoubleRange } from './money.ts';

/** How money may come. */
export const Instrument = z.enum([
  'equity',
  'convertible-loan',
  'loan',
  'grant',
  'subsidy',
  'co-development',
  'leasing',
  'guarantee',
]);
export type Instrument = z.infer<typeof Instrument>;

const count = (most: number) => z.int().min(1).max(most);

/** What a project needs: each kind with what a reader has to know of it. */
export const NeedContent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('investment'),
    sum: RoubleRange,
    instruments: z.array(Instrument).min(1).max(Instrument.options.length),
  }),
  z.strictObject({
    kind: z.literal('pilot-site'),
    site: z.enum(['street', 'building', 'factory', 'hospital', 'school', 'transport', 'energy', 'digital', 'other']),
    days: count(1095),
  }),
  z.strictObject({
    kind: z.literal('infrastructure'),
    facility: z.enum(['laboratory', 'clean-room', 'workshop', 'office', 'land', 'data-centre', 'other']),
    squareMetres: count(1_000_000).optional(),
  }),
  z.strictObject({
    kind: z.literal('equipment-time'),
    equipment: z.enum(['measuring', 'machining', 'printing', 'testing', 'computing', 'other']),
    hours: count(10_000),
  }),
  z.strictObject({
    kind: z.literal('permit-question'),
    matter: z.enum(['construction', 'environment', 'transport', 'health', 'land', 'energy', 'trade', 'other']),
  }),
  z.strictObject({
    kind: z.literal('city-order'),
    subject: z.enum(['goods', 'works', 'services']),
    volume: RoubleRange,
  }),
  z.strictObject({
    kind: z.literal('competence'),
    field: z.enum(['research', 'engineering', 'software', 'production', 'regulation', 'marketing', 'law', 'other']),
    people: count(500),
  }),
]);
export type NeedContent = z.infer<typeof NeedContent>;

export const NeedKind = z.enum([
  'investment',
  'pilot-site',
  'infrastructure',
  'equipment-time',
  'permit-question',
  'city-order',
  'competence',
] satisfies NeedContent['kind'][]);
export type NeedKind = NeedContent['kind'];

/** Federal subject of Russia, two digits. */
export const Region = z
  .string()
  .regex(/^\d{2}$/)
  .meta({ description: 'Federal subject, two digits', example: '77' });
