import type { EventMessage } from '../../shared/contracts/messages.ts';
import { MandateId, MatchId, NeedId } from '../../shared/domain/ids.ts';
import type { MatchingDeps } from './deps.ts';
import { followMatches } from './follow-matches.ts';
import { isAmongBest, proposeFor } from './propose-for.ts';

/** The newest so many needs of a kind, and mandates for a kind, are compared. */
const compared = 100;

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
  const loaded = await deps.needs.load(id);
  if (!loaded.ok) return;
  const need = loaded.value;
  await followMatches((paging) => deps.matches.ofNeed(need.clusterId, id, paging), deps);
  if (need.status !== 'open') return;
  const mandates = await deps.mandates.openFor(need.content.kind, compared);
  await proposeFor(
    mandates.map((mandate) => ({ need, mandate })),
    deps,
  );
}

async function onMandate(id: MandateId, deps: MatchingDeps): Promise<void> {
  const loaded = await deps.mandates.load(id);
  if (!loaded.ok) return;
  const mandate = loaded.value;
  await followMatches((paging) => deps.matches.ofMandate(id, paging), deps);
  if (mandate.status !== 'open') return;
  for (const kind of mandate.terms.kinds) {
    const needs = await deps.needs.openOf(kind, compared);
    // With nothing to compare for, nobody's mandates are read.
    if (needs.length === 0) continue;
    const others = (await deps.mandates.openFor(kind, compared)).filter((other) => other.id !== id);
    // Messages come in any order: who is first must not take the place of who suits better.
    const suited = needs.filter((need) => isAmongBest(need, mandate, others));
    await proposeFor(
      suited.map((need) => ({ need, mandate })),
      deps,
    );
  }
}
