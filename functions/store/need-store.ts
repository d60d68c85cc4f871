import { NeedEvent } from '../../shared/domain/event.ts';
import { type ClusterId, NeedCardId, type NeedId } from '../../shared/domain/ids.ts';
import type { NeedKind } from '../../shared/domain/need/content.ts';
import { ListedNeed, listedNeed } from '../../shared/domain/need/listed.ts';
import { mostOpenNeeds, Need } from '../../shared/domain/need/need.ts';
import type { NeedStep } from '../../shared/domain/need/step.ts';
import { needClock } from '../../shared/domain/need/tick-need.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { refuse, type Result } from '../../shared/domain/result.ts';
import { AggregateStore, type Along } from './aggregate-store.ts';
import type { Remember } from './cluster-store.ts';
import { hashedId } from './hashed-id.ts';
import { dueIndex, listingIndex, namedNeedsList, needCardKey, needsOfList, openNeedsList, quotaKey } from './keys.ts';
import type { Page, Paging, Portion } from './list-store.ts';
import type { Item, Table } from './table.ts';

/** Needs, and the cards of open ones in public lists. */
export class NeedStore extends AggregateStore<Need, NeedEvent> {
  constructor(table: Table) {
    super(table, { aggregate: 'need', state: Need, event: NeedEvent, indexes: needIndexes });
  }

  /** State, event, cards and the place among the cluster's open needs, in one transaction. */
  write(step: NeedStep, remember?: Remember): Promise<Result<Need, Refusal>> {
    return this.save(step, { remember, along: [...cardsOf(step.after), ...placeOf(step)] });
  }

  /** The need that stands behind a card. */
  async behindCard(id: NeedCardId): Promise<Result<Need, Refusal>> {
    const item = await this.table.get(needCardKey(id, 'ALL'));
    return item === undefined ? refuse({ kind: 'not-found' }) : this.load(ListedNeed.parse(item).needId);
  }

  /** Open needs of all clusters, the newest first. */
  listed(
    { kind, region }: { readonly kind?: NeedKind | undefined; readonly region?: string | undefined },
    paging: Paging,
  ): Promise<Page<ListedNeed>> {
    return this.page(openNeedsList(kind, region), paging, (item) => ListedNeed.parse(item));
  }

  /** Open named needs of a cluster, the newest first. */
  listedOf(id: ClusterId, paging: Paging): Promise<Page<ListedNeed>> {
    return this.page(namedNeedsList(id), paging, (item) => ListedNeed.parse(item));
  }

  /** All needs of a cluster, whatever became of them, the newest first. */
  ofCluster(id: ClusterId, paging: Paging): Promise<Page<Need>> {
    return this.page(needsOfList(id), paging, (item) => Need.parse(item));
  }

  /** Open ones of a kind as they are now, the newest first, from a position on: two requests. */
  async openOf(kind: NeedKind, limit: number, after?: string): Promise<Portion<Need>> {
    const from = after === undefined ? undefined : { ...keyAt(after), ...listingIndex(openNeedsList(kind), after) };
    const { items, next } = await this.listed({ kind }, { limit, after: from });
    const needs = await this.loadMany(items.map(({ needId }) => needId));
    const last = items.at(-1);
    return {
      items: needs.filter(({ status }) => status === 'open'),
      next: next === undefined || last === undefined ? undefined : order(last),
    };
  }

  private async page<Entry>(
    partition: string,
    { limit, after }: Paging,
    parse: (item: Item) => Entry,
  ): Promise<Page<Entry>> {
    const page = await this.table.query({ index: 'listing', partition, newestFirst: true, limit, after });
    return { items: page.items.map((item) => parse(item)), next: page.next };
  }
}

const order = ({ openedOn, cardId }: Pick<ListedNeed, 'openedOn' | 'cardId'>): string => `${openedOn}#${cardId}`;
const keyAt = (position: string) => needCardKey(NeedCardId.parse(position.split('#')[1]), 'KIND');

export const needCardIdOf = (id: NeedId): NeedCardId => NeedCardId.parse(hashedId(['need-card', id]));

function needIndexes(need: Need): Item {
  const clock = needClock(need);
  return {
    ...listingIndex(needsOfList(need.clusterId), `${need.openedAt}#${need.id}`),
    ...(clock === undefined ? {} : dueIndex('need', clock)),
  };
}

/** A card for each list; of a need that has ended they stand in none. */
function cardsOf(need: Need): Along[] {
  const { cardId, clusterId, content, region, visibility, version } = need;
  const listed = listedNeed(need);
  const lists = {
    ALL: openNeedsList(),
    KIND: openNeedsList(content.kind),
    REGION: openNeedsList(undefined, region),
    BOTH: openNeedsList(content.kind, region),
    CLUSTER: visibility === 'named' ? namedNeedsList(clusterId) : undefined,
  };
  const names = ['ALL', 'KIND', 'REGION', 'BOTH', 'CLUSTER'] as const;
  return names.map((name): Along => {
    const list = need.status === 'open' ? lists[name] : undefined;
    const index = list === undefined ? {} : listingIndex(list, order(listed));
    const put = { ...listed, ...needCardKey(cardId, name), entity: 'need-card', version, ...index };
    return { write: { put }, refusal: { kind: 'changed-since-read' } };
  });
}

/** Counts the open needs of a cluster where one opens or ends: no check-then-act. */
function placeOf({ before, after }: NeedStep): Along[] {
  const change = Number(after.status === 'open') - Number(before?.status === 'open');
  if (change === 0) return [];
  const limit = { expression: 'attribute_not_exists(pk) OR #count < :limit', values: { ':limit': mostOpenNeeds } };
  return [
    {
      write: {
        update: quotaKey(`needs-of-${after.clusterId}`, 'open'),
        set: 'ADD #count :change SET entity = :entity',
        names: { '#count': 'count' },
        values: { ':change': change, ':entity': 'quota' },
        ...(change > 0 ? { when: limit } : {}),
      },
      refusal: { kind: 'quota-exceeded' },
    },
  ];
}
