import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import type { Member } from '../../shared/domain/cluster/member.ts';
import { PlatformEvent } from '../../shared/domain/event.ts';
import type { ClusterId, OrganisationId } from '../../shared/domain/ids.ts';
import { Organisation } from '../../shared/domain/organisation/organisation.ts';
import { clusterOf, memberOf } from './cluster-items.ts';
import { clusterPartition, clustersList, membersList, organisationPartition, organisationsList } from './keys.ts';
import type { Item, QueryOptions, Table } from './table.ts';

export type Page<Entry> = { readonly items: Entry[]; readonly next: Item | undefined };
export type Paging = { readonly limit: number; readonly after: Item | undefined };

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

  organisations(status: Organisation['status'], paging: Paging): Promise<Page<Organisation>> {
    const options = { index: 'listing', partition: organisationsList(status), newestFirst: true } as const;
    return this.page(options, paging, (item) => Organisation.parse(item));
  }

  members(id: ClusterId, paging: Paging): Promise<Page<Member>> {
    const options = { partition: clusterPartition(id), sort: { beginsWith: 'MEMBER#' } };
    return this.page(options, paging, memberOf);
  }

  /** Confirmed members by name. */
  confirmedMembers(id: ClusterId, paging: Paging): Promise<Page<Member>> {
    return this.page({ index: 'listing', partition: membersList(id) }, paging, memberOf);
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

  private async page<Entry>(
    options: QueryOptions,
    { limit, after }: Paging,
    parse: (item: Item) => Entry,
  ): Promise<Page<Entry>> {
    const { items, next } = await this.table.query({ ...options, limit, after, consistent: false });
    return { items: items.map((item) => parse(item)), next };
  }
}
