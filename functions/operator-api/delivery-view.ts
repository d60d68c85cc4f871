import { bounceRate, type Sender } from '../../shared/domain/delivery/sender.ts';
import { deliveryId, mayRetry } from '../../shared/domain/notification/delivery.ts';
import { goesAtOf, type Letter } from '../../shared/domain/notification/letter.ts';
import type { FateCounts } from '../store/sender-store.ts';

/** A letter without its address and its words. */
export function deliveryView(letter: Letter) {
  const { status, attempts, ...email } = letter.email;
  return {
    id: deliveryId(letter),
    personId: letter.personId,
    status,
    goesAt: goesAtOf(letter.letterId).toISOString(),
    attempts,
    softBounces: letter.softBounces,
    // The token of a lease is nobody's business; the output's schema takes what it knows.
    ...email,
    kinds: letter.entries.map(({ kind }) => kind),
    topics: [...new Set(letter.entries.map(({ topic }) => topic))],
    allowedActions: mayRetry(letter) ? ['retryDelivery'] : [],
  };
}

export const senderView = ({ status, since, by }: Sender, counts: FateCounts) => ({
  status,
  since,
  by,
  lastDay: { ...counts, bounceRate: Math.round(bounceRate(counts) * 10_000) / 10_000 },
  allowedActions: [status === 'paused' ? 'resumeDeliveries' : 'pauseDeliveries'],
});
