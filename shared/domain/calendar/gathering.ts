import * as z from 'zod';
import { Author, Visibility } from '../community/thread.ts';
import { ClusterId, GatheringId, Instant, Sha256 } from '../ids.ts';
import { TimeZone } from '../notification/settings.ts';
import { Line, Paragraph } from '../text.ts';

/** From when to when, on the clocks of a zone; days are whole, the last one included. It happens once: no recurrence. */
export const GatheringTime = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('timed'), startsAt: Instant, endsAt: Instant, timeZone: TimeZone }),
  z.strictObject({ kind: z.literal('all-day'), from: z.iso.date(), to: z.iso.date(), timeZone: TimeZone }),
]);
export type GatheringTime = z.infer<typeof GatheringTime>;

const address = Line(3, 300).meta({ example: 'Технопарк «Строгино», зал 2' });
const url = z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(500);
export const GatheringPlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('place'), address }),
  z.strictObject({ kind: z.literal('online'), url }),
  z.strictObject({ kind: z.literal('both'), address, url }),
]);
export type GatheringPlace = z.infer<typeof GatheringPlace>;

/** Plain text, as in threads. */
export const GatheringText = Paragraph(1, 4000);

const Common = z.object({
  id: GatheringId,
  clusterId: ClusterId,
  version: z.int().positive(),
  lastEventHash: Sha256,
  visibility: Visibility,
  /** The founder of the cluster: its coordinator plans. */
  host: Author,
  title: Line(3, 200),
  text: GatheringText.optional(),
  time: GatheringTime,
  /** The instants of `time`: what calendars are ordered by. */
  startsAt: Instant,
  endsAt: Instant,
  place: GatheringPlace,
  /** How often it was changed since it was planned, for calendars that have it already (RFC 5545). */
  sequence: z.int().nonnegative(),
  plannedAt: Instant,
  updatedAt: Instant,
});

export const PlannedGathering = Common.extend({
  status: z.literal('planned'),
  /** Those who come were reminded, or there was no time for it. */
  reminded: z.boolean(),
});
/** It does not take place; calendars that have it must learn that. */
export const CancelledGathering = Common.extend({ status: z.literal('cancelled'), cancelledAt: Instant });

/** Something that a cluster does at a time and a place. */
export const Gathering = z.discriminatedUnion('status', [PlannedGathering, CancelledGathering]);
export type Gathering = z.infer<typeof Gathering>;
export type PlannedGathering = z.infer<typeof PlannedGathering>;
