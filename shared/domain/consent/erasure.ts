import * as z from 'zod';
import { Instant, PersonId } from '../ids.ts';

const Common = z.object({
  personId: PersonId,
  /** Of the last letter. */
  language: z.enum(['ru', 'en']),
  requestedAt: Instant,
  /** Records that are gone so far. */
  removed: z.int().nonnegative(),
});

/** That a person asked for their data to be erased, and how far that is. The person is told first, then the address goes. */
export const Erasure = z.discriminatedUnion('status', [
  Common.extend({ status: z.literal('requested'), nextAttemptAt: Instant }),
  Common.extend({ status: z.literal('removing'), nextAttemptAt: Instant }),
  /** Until it was looked once more whether something had still been on its way to them. */
  Common.extend({ status: z.literal('done'), doneAt: Instant, nextAttemptAt: Instant.optional() }),
]);
export type Erasure = z.infer<typeof Erasure>;
export type OpenErasure = Extract<Erasure, { status: 'requested' | 'removing' }>;
export type DueErasure = Erasure & { nextAttemptAt: string };

export const isDue = (erasure: Erasure): erasure is DueErasure => erasure.nextAttemptAt !== undefined;

/** How long a letter is tried for: whoever asked to be forgotten does not wait for a provider. */
const tellingHours = 24;

export const mayStillBeTold = ({ requestedAt }: Erasure, at: Date): boolean =>
  at.getTime() < Date.parse(requestedAt) + tellingHours * 3_600_000;
