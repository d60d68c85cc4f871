import * as z from 'zod';
import { Instant } from '../ids.ts';

/** Why a text is hidden or reported. Words for it in both languages: `moderation-texts.ts`. */
export const AbuseReason = z.enum([
  'insult',
  'personal-data',
  'advertising',
  'off-topic',
  'untrue',
  'unlawful',
  'other',
]);
export type AbuseReason = z.infer<typeof AbuseReason>;

/** Who hid a text, in which capacity and why. The person is in the event; nobody is shown a person. */
export const Moderation = z.strictObject({
  reason: AbuseReason,
  /** In the moderator's own words, for the author. */
  note: z.string().max(500).optional(),
  by: z.enum(['coordinator', 'operator']),
  at: Instant,
});
export type Moderation = z.infer<typeof Moderation>;
