import { followSides } from '../../shared/domain/match/end.ts';
import { isOpenMatch, type Match } from '../../shared/domain/match/match.ts';
import type { Page, Paging } from '../store/list-store.ts';
import type { Item } from '../store/table.ts';
import type { MatchingDeps } from './deps.ts';

/** Every match of a need or a mandate follows both of its sides: it is shown as they are, or ends with one of them. */
export async function followMatches(list: (paging: Paging) => Promise<Page<Match>>, deps: MatchingDeps): Promise<void> {
  let after: Item | undefined;
  do {
    const page = await list({ limit: 100, after });
    for (const match of page.items.filter(isOpenMatch)) await follow(match, deps);
    after = page.next;
  } while (after !== undefined);
}

async function follow({ id }: Match, { matches, needs, mandates, now, log }: MatchingDeps): Promise<void> {
  // The list lags: the match itself is asked.
  const match = await matches.load(id);
  if (!match.ok) return;
  const [need, mandate] = await Promise.all([needs.load(match.value.needId), mandates.load(match.value.mandateId)]);
  if (!need.ok || !mandate.ok) return;
  const step = followSides(match.value, need.value, mandate.value, now());
  if (step === undefined) return;
  const saved = await matches.write(step);
  // A side answered meanwhile: the message comes again and decides anew.
  if (!saved.ok) throw new Error('a match changed while it was followed');
  log('match-followed', { aggregateId: id, eventType: step.fact.type });
}
