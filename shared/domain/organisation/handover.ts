import * as z from 'zod';
import { Instant, PersonId, Sha256 } from '../ids.ts';

/**
 * A link by which another person takes over an organisation: made by whoever represents it, or by an operator where that
 * person is gone. Whom it is for, nobody types here: an address of somebody who never agreed to it is not ours to keep.
 */
export const Handover = z.strictObject({
  /** Whoever knows the token may take over; we do not know it. */
  tokenHash: Sha256,
  as: z.enum(['representative', 'operator']),
  offeredBy: PersonId,
  offeredAt: Instant,
  expiresAt: Instant,
  /** Why, where an operator decided. */
  reason: z.string().max(500).optional(),
});
export type Handover = z.infer<typeof Handover>;

/** How long a link works, in days: one is passed on by hand, the other goes to an organisation by post. */
export const handoverDays = { representative: 7, operator: 30 } as const satisfies Record<Handover['as'], number>;
