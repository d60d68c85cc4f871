import * as z from 'zod';
import { OkvedClass } from '../identifiers/okved.ts';
import { Instant, MandateId, OrganisationId, Sha256 } from '../ids.ts';
import { OkvedSection } from '../need/card.ts';
import { Instrument, NeedKind, Region } from '../need/content.ts';
import { RoubleRange } from '../need/money.ts';
import { Capacity } from '../organisation/capacity.ts';
import { Trl } from '../project/stages.ts';
import { Line } from '../text.ts';

/** Mandates of one organisation that are not closed. */
export const mostMandates = 20;

/** What its owner is looking for; an empty list, or no sum, means: any. */
export const MandateTerms = z.strictObject({
  /** For the owner alone: nobody else ever reads it. */
  name: Line(3, 120).meta({ example: 'Приборостроение, серии А и Б' }),
  kinds: z.array(NeedKind).min(1).max(NeedKind.options.length),
  levels: z
    .strictObject({ from: Trl, to: Trl })
    .refine(({ from, to }) => from <= to, { params: { code: 'range-backwards' } })
    .meta({ description: 'Technology readiness, both ends included', example: { from: 4, to: 7 } }),
  ticket: RoubleRange.optional(),
  instruments: z.array(Instrument).max(Instrument.options.length),
  classes: z.array(OkvedClass).max(30),
  sections: z.array(OkvedSection).max(21),
  regions: z.array(Region).max(89),
});
export type MandateTerms = z.infer<typeof MandateTerms>;

/** What an investor or a city department is ready to take up. */
export const Mandate = z.object({
  id: MandateId,
  version: z.int().positive(),
  lastEventHash: Sha256,
  organisationId: OrganisationId,
  capacity: Capacity,
  status: z.enum(['open', 'paused', 'closed']),
  terms: MandateTerms,
  openedAt: Instant,
  updatedAt: Instant,
});
export type Mandate = z.infer<typeof Mandate>;
