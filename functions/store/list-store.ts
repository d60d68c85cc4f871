import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import { Registration } from '../../shared/domain/cluster/registration.ts';
import type { Member } from '../../shared/domain/cluster/member.ts';
import { type Aggregate, PlatformEvent } from '../../shared/domain/event.ts';
import type { ClusterId, OrganisationId } from '../../shared/domain/ids.ts';
import { Organisation } from '../../shared/domain/organisation/organisation.ts';
import { clusterOf, memberOf } from './cluster-items.ts';
import {
  clusterPartition,
  clustersList,
  eventKey,
  eventsToHead,
  headToMembers,
  membersList,
  organisationPartition,
  organisationsList,
  registrationsList,
} from './keys.ts';
import { positionIn } from './position-in.ts';
import type { Item, QueryOptions, Table } from './table.ts';

export type Page<Entry> = { readonly items: Entry[]; readonly next: Item | undefined };
/** A page of something that belongs to a cluster; the cluster itself comes with the first page. */
export type OfCluster<Entry> = Page<Entry> & { readonly cluster?: Cluster | undefined };
export type Paging = { readonly limit: number; readonly after: Item | undefined };

/** A page that a message continues: its position is a string of ids and instants. */
export type Portion<Entry> = { readonly items: Entry[]; readonly next: string | undefined };

/** Pages of things: one request each, continued by the key of the last item. */
export class ListStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** Newest first; clusters in review the most urgent first. `dueBefore` bounds the latter. */
  clusters(status: Cluster['status'], paging: Paging, dueBefore?: string): Promise<Page<Cluster>> {
    return this.page(
      {
        index: 'listing',
        partition: clustersList(status),
        newestFirst: status !== 'in-review',
        ...(dueBefore === undefined ? {} : { sort: { between: ['0', dueBefore] } }),
      },
      paging,
      clusterOf,
    );
  }

  /** Newest first, whatever became of the clusters since. */
  registrations(paging: Paging): Promise<Page<Registration>> {
    const options = { index: 'listing', partition: registrationsList, newestFirst: true } as const;
    return this.page(options, paging, (item) => Registration.parse(item));
  }

  organisations(status: Organisation['status'], paging: Paging): Promise<Page<Organisation>> {
    const options = { index: 'listing', partition: organisationsList(status), newestFirst: true } as const;
    return this.page(options, paging, (item) => Organisation.parse(item));
  }

  members(id: ClusterId, paging: Paging): Promise<Page<Member>> {
    const options = { partition: clusterPartition(id), sort: { beginsWith: 'MEMBER#' } };
    return this.page(options, paging, memberOf);
  }

  /**
   * Confirmed members by name. Whether they may be seen is the cluster's to say, so the first page reads it together
   * with its members, which the programme bounds; a cursor proves that the first page was given.
   */
  async confirmedMembers(id: ClusterId, paging: Paging): Promise<OfCluster<Member>> {
    if (paging.after !== undefined)
      return this.page({ index: 'listing', partition: membersList(id) }, paging, memberOf);
    const { from, to } = headToMembers;
    const all = await this.table.queryAll({ partition: clusterPartition(id), sort: { between: [from, to] } });
    const head = all.find(({ entity }) => entity === 'cluster');
    const named = all.filter((item) => item['listingPk'] === membersList(id)).toSorted(byListing);
    const last = named.length > paging.limit ? named[paging.limit - 1] : undefined;
    return {
      cluster: head && clusterOf(head),
      items: named.slice(0, paging.limit).map(memberOf),
      next: last && positionIn(last),
    };
  }

  memberships(organisation: OrganisationId, paging: Paging): Promise<Page<Member>> {
    const options = {
      index: 'byOrganisation',
      partition: organisationPartition(organisation),
      sort: { beginsWith: 'MEMBER#' },
    } as const;
    return this.page(options, paging, memberOf);
  }

  /** Newest first. */
  events(id: ClusterId, paging: Paging): Promise<Page<PlatformEvent>> {
    const options = { partition: clusterPartition(id), sort: { beginsWith: 'EVENT#' }, newestFirst: true };
    return this.page(options, paging, (item) => PlatformEvent.parse(item));
  }

  /**
   * Those that are wanted, newest first; the first page is led by the cluster itself. One request looks at a hundred
   * events, so a page is empty only where none of a hundred is wanted.
   */
  async eventsOf(
    id: ClusterId,
    { limit, after }: Paging,
    wanted: (event: PlatformEvent) => boolean,
  ): Promise<OfCluster<PlatformEvent>> {
    const sort = { between: [eventsToHead.from, eventsToHead.to] } as const;
    const options = { partition: clusterPartition(id), sort, newestFirst: true, consistent: false } as const;
    const { items, next } = await this.table.query({ ...options, limit: looked, after });
    const head = items.find(({ entity }) => entity === 'cluster');
    const events = items.filter(({ entity }) => entity === 'event').map((item) => PlatformEvent.parse(item));
    const found = events.filter(wanted);
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return {
      cluster: head && clusterOf(head),
      items: shown,
      next: found.length > limit && last ? eventKey('cluster', id, last.seq) : next,
    };
  }

  /** One event by its number. */
  async event(aggregate: Aggregate, id: string, seq: number): Promise<PlatformEvent | undefined> {
    const item = await this.table.get(eventKey(aggregate, id, seq));
    return item && PlatformEvent.parse(item);
  }

  private async page<Entry>(
    options: QueryOptions,
    { limit, after }: Paging,
    parse: (item: Item) => Entry,
  ): Promise<Page<Entry>> {
    const { items, next } = await this.table.query({ ...options, limit, after, consistent: false });
    return { items: items.map((item) => parse(item)), next };
  }
}

const looked = 101;

/** DynamoDB orders text by its bytes. */
const byListing = (one: Item, other: Item): number =>
  Buffer.compare(Buffer.from(String(one['listingSk'])), Buffer.from(String(other['listingSk'])));
