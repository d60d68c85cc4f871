import { MatchEvent } from '../../shared/domain/event.ts';
import { type ClusterId, type MandateId, MatchId, type NeedId } from '../../shared/domain/ids.ts';
import { matchClock } from '../../shared/domain/match/end.ts';
import { isOpenMatch, Match, mostPerNeed } from '../../shared/domain/match/match.ts';
import type { MatchStep } from '../../shared/domain/match/step.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Result } from '../../shared/domain/result.ts';
import { AggregateStore, type Along } from './aggregate-store.ts';
import type { Remember } from './cluster-store.ts';
import { hashedId } from './hashed-id.ts';
import { dueIndex, listingIndex, matchesList, matchOfMandateKey, quotaKey } from './keys.ts';
import type { Page, Paging } from './list-store.ts';
import type { Item, Table } from './table.ts';

/** Pairs of needs and mandates, in the list of the cluster and, as a copy, in that of the mandate: the best first. */
export class MatchStore extends AggregateStore<Match, MatchEvent> {
  constructor(table: Table) {
    super(table, { aggregate: 'match', state: Match, event: MatchEvent, indexes: matchIndexes });
  }

  /** State, event, copy and the place among the need's open matches, in one transaction. */
  write(step: MatchStep, remember?: Remember): Promise<Result<Match, Refusal>> {
    const { after } = step;
    const index = listingIndex(matchesList(after.mandateId), order(after));
    const put = { ...after, ...matchOfMandateKey(after.id), entity: 'match-copy', ...index };
    const copy: Along = { write: { put }, refusal: { kind: 'changed-since-read' } };
    return this.save(step, { remember, along: [copy, ...placeOf(step)] });
  }

  ofMandate(id: MandateId, paging: Paging): Promise<Page<Match>> {
    return this.page({ partition: matchesList(id) }, paging);
  }

  /** Grouped by need. */
  ofCluster(id: ClusterId, paging: Paging): Promise<Page<Match>> {
    return this.page({ partition: matchesList(id) }, paging);
  }

  ofNeed(id: ClusterId, needId: NeedId, paging: Paging): Promise<Page<Match>> {
    return this.page({ partition: matchesList(id), sort: { beginsWith: `${needId}#` } }, paging);
  }

  /** Whether the platform proposes nothing more for a need at present. */
  async isFull(id: NeedId): Promise<boolean> {
    const item = await this.table.get(openMatchesKey(id));
    return Number(item?.['count'] ?? 0) >= mostPerNeed;
  }

  private async page(
    options: Pick<Parameters<Table['query']>[0], 'partition' | 'sort'>,
    { limit, after }: Paging,
  ): Promise<Page<Match>> {
    const { items, next } = await this.table.query({ ...options, index: 'listing', limit, after });
    return { items: items.map((item) => Match.parse(item)), next };
  }
}

/** The same pair has the same id: a worker may run twice, and who said no is not asked again. */
export const matchIdOf = (need: NeedId, mandate: MandateId): MatchId =>
  MatchId.parse(hashedId(['match', need, mandate]));

const order = ({ fit, id }: Match): string => `${String(100 - fit.score).padStart(3, '0')}#${id}`;

function matchIndexes(match: Match): Item {
  const clock = matchClock(match);
  return {
    ...listingIndex(matchesList(match.clusterId), `${match.needId}#${order(match)}`),
    ...(clock === undefined ? {} : dueIndex('match', clock)),
  };
}

const openMatchesKey = (id: NeedId) => quotaKey(`matches-of-${id}`, 'open');

/** Counts the open matches of a need where one begins or ends; only what the platform proposes is bounded. */
function placeOf({ before, after }: MatchStep): Along[] {
  const change = Number(isOpenMatch(after)) - Number(before !== undefined && isOpenMatch(before));
  if (change === 0) return [];
  const limit = { expression: 'attribute_not_exists(pk) OR #count < :limit', values: { ':limit': mostPerNeed } };
  return [
    {
      write: {
        update: openMatchesKey(after.needId),
        set: 'ADD #count :change SET entity = :entity',
        names: { '#count': 'count' },
        values: { ':change': change, ':entity': 'quota' },
        ...(change > 0 && after.origin === 'platform' ? { when: limit } : {}),
      },
      refusal: { kind: 'quota-exceeded' },
    },
  ];
}
