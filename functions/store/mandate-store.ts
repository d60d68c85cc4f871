import { MandateEvent } from '../../shared/domain/event.ts';
import { MandateId, type OrganisationId } from '../../shared/domain/ids.ts';
import { Mandate, mostMandates } from '../../shared/domain/mandate/mandate.ts';
import type { MandateStep } from '../../shared/domain/mandate/open-mandate.ts';
import { NeedKind } from '../../shared/domain/need/content.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Result } from '../../shared/domain/result.ts';
import { AggregateStore, type Along } from './aggregate-store.ts';
import type { Remember } from './cluster-store.ts';
import { listingIndex, mandateKindKey, mandatesOfList, openMandatesList, quotaKey } from './keys.ts';
import type { Page, Paging, Portion } from './list-store.ts';
import type { Table } from './table.ts';

/** What investors and departments look for, and a copy for each kind under which the matching finds them. */
export class MandateStore extends AggregateStore<Mandate, MandateEvent> {
  constructor(table: Table) {
    super(table, {
      aggregate: 'mandate',
      state: Mandate,
      event: MandateEvent,
      indexes: (mandate) => listingIndex(mandatesOfList(mandate.organisationId), order(mandate)),
    });
  }

  /** State, event, copies by kind and the place among the organisation's mandates, in one transaction. */
  write(step: MandateStep, remember?: Remember): Promise<Result<Mandate, Refusal>> {
    return this.save(step, { remember, along: [...copiesOf(step), ...placeOf(step)] });
  }

  /** All mandates of an organisation, the newest first. */
  ofOrganisation(id: OrganisationId, paging: Paging): Promise<Page<Mandate>> {
    return this.page(mandatesOfList(id), paging);
  }

  /** Open ones that take up needs of this kind, the newest first, from a position on: one request. */
  async openFor(kind: NeedKind, limit: number, after?: string): Promise<Portion<Mandate>> {
    const list = openMandatesList(kind);
    const from = after === undefined ? undefined : { ...keyAt(after, kind), ...listingIndex(list, after) };
    const { items, next } = await this.page(list, { limit, after: from });
    const last = items.at(-1);
    return { items, next: next === undefined || last === undefined ? undefined : order(last) };
  }

  private async page(partition: string, { limit, after }: Paging): Promise<Page<Mandate>> {
    const { items, next } = await this.table.query({ index: 'listing', partition, newestFirst: true, limit, after });
    return { items: items.map((item) => Mandate.parse(item)), next };
  }
}

const order = ({ openedAt, id }: Mandate): string => `${openedAt}#${id}`;
const keyAt = (position: string, kind: NeedKind) => mandateKindKey(MandateId.parse(position.split('#')[1]), kind);

/** A copy for each kind that it takes up now or did before; one that is not open, or not wanted any more, stands in no list. */
function copiesOf({ before, after }: MandateStep): Along[] {
  const concerned = NeedKind.options.filter((kind) =>
    [before, after].some((mandate) => mandate?.terms.kinds.includes(kind)),
  );
  return concerned.map((kind): Along => {
    const listed = after.status === 'open' && after.terms.kinds.includes(kind);
    const index = listed ? listingIndex(openMandatesList(kind), order(after)) : {};
    const put = { ...after, ...mandateKindKey(after.id, kind), entity: 'mandate-copy', ...index };
    return { write: { put }, refusal: { kind: 'changed-since-read' } };
  });
}

/** Counts the mandates of an organisation where one is opened or closed: no check-then-act. */
function placeOf({ before, after }: MandateStep): Along[] {
  const change = Number(after.status !== 'closed') - Number(before !== undefined && before.status !== 'closed');
  if (change === 0) return [];
  const limit = { expression: 'attribute_not_exists(pk) OR #count < :limit', values: { ':limit': mostMandates } };
  return [
    {
      write: {
        update: quotaKey(`mandates-of-${after.organisationId}`, 'open'),
        set: 'ADD #count :change SET entity = :entity',
        names: { '#count': 'count' },
        values: { ':change': change, ':entity': 'quota' },
        ...(change > 0 ? { when: limit } : {}),
      },
      refusal: { kind: 'quota-exceeded' },
    },
  ];
}
