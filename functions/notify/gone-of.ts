import type { Erasure } from '../../shared/domain/consent/erasure.ts';
import type { PlatformEvent } from '../../shared/domain/event.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import type { NotifyDeps } from './deps.ts';

const atOnce = 25;

/**
 * Of these people those who had themselves erased and did not come back: as authors or applicants they may still be
 * named by what goes on, and nothing is told to them any more. Nearly always nobody, for one request.
 */
export async function goneOf(
  event: PlatformEvent,
  people: readonly PersonId[],
  deps: Pick<NotifyDeps, 'erasures' | 'access' | 'recipients'>,
): Promise<PersonId[]> {
  const erasures = await deps.erasures.amongst(people);
  const gone = await inParallel([...erasures.values()], atOnce, async (erasure) =>
    (await isBack(erasure, event, deps)) ? [] : [erasure.personId],
  );
  return gone.flat();
}

/** Whoever acts for somebody again, or has applied again since. What happened before is none of their business now. */
async function isBack(
  { personId, requestedAt }: Erasure,
  event: PlatformEvent,
  { access, recipients }: Pick<NotifyDeps, 'access' | 'recipients'>,
): Promise<boolean> {
  if (event.at <= requestedAt) return false;
  const { organisations, operator } = await access.actor(personId);
  if (organisations.length > 0 || operator) return true;
  if (event.aggregate !== 'organisation') return false;
  const { appliedBy, appliedAt } = await recipients.organisation(event.aggregateId);
  return appliedBy === personId && appliedAt > requestedAt;
}
