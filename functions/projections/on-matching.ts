import type { EventMessage } from '../../shared/contracts/messages.ts';
import { MandateId, MatchId, NeedId } from '../../shared/domain/ids.ts';
import { compareMandate, compareNeed } from './compare.ts';
import type { MatchingDeps } from './deps.ts';
import { followMatches } from './follow-matches.ts';

/**
 * A need or a mandate began, changed or ended: its matches follow, and new ones are proposed. What is written comes from
 * how both are now, so late and repeated messages do no harm.
 */
export async function onMatching({ aggregate, aggregateId }: EventMessage, deps: MatchingDeps): Promise<void> {
  if (aggregate === 'mandate') return onMandate(MandateId.parse(aggregateId), deps);
  if (aggregate === 'need') return onNeed(NeedId.parse(aggregateId), deps);
  if (aggregate !== 'match') return;
  // A place became free.
  const match = await deps.matches.load(MatchId.parse(aggregateId));
  if (match.ok) await onNeed(match.value.needId, deps);
}

async function onNeed(id: NeedId, deps: MatchingDeps): Promise<void> {
  const need = await deps.needs.load(id);
  if (!need.ok) return;
  await followMatches((paging) => deps.matches.ofNeed(need.value.clusterId, id, paging), deps);
  await compareNeed({ kind: 'compare-need', needId: id, best: [] }, deps);
}

async function onMandate(id: MandateId, deps: MatchingDeps): Promise<void> {
  const mandate = await deps.mandates.load(id);
  if (!mandate.ok) return;
  await followMatches((paging) => deps.matches.ofMandate(id, paging), deps);
  for (const needs of mandate.value.terms.kinds)
    await compareMandate({ kind: 'compare-mandate', mandateId: id, needs }, deps);
}
