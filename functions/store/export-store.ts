import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import type { Member } from '../../shared/domain/cluster/member.ts';
import { PlatformEvent } from '../../shared/domain/event.ts';
import type { ClusterId } from '../../shared/domain/ids.ts';
import { Organisation } from '../../shared/domain/organisation/organisation.ts';
import { ProjectCard } from '../../shared/domain/project/card.ts';
import { clusterOf, memberOf } from './cluster-items.ts';
import { clusterPartition, clustersList, organisationsList, projectCards } from './keys.ts';
import type { Item, QueryOptions, Table } from './table.ts';

/** Whole lists for what is published, a megabyte at a time, the oldest first: what changes meanwhile comes again, at the end. */
export class ExportStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  organisations(status: 'participant' | 'partner'): AsyncGenerator<readonly Organisation[]> {
    return this.all({ index: 'listing', partition: organisationsList(status) }, (item) => Organisation.parse(item));
  }

  clusters(status: Cluster['status']): AsyncGenerator<readonly Cluster[]> {
    return this.all({ index: 'listing', partition: clustersList(status) }, clusterOf);
  }

  members(id: ClusterId): AsyncGenerator<readonly Member[]> {
    return this.all({ partition: clusterPartition(id), sort: { beginsWith: 'MEMBER#' }, consistent: false }, memberOf);
  }

  projects(id: ClusterId): AsyncGenerator<readonly ProjectCard[]> {
    const options = { partition: clusterPartition(id), sort: { beginsWith: projectCards }, consistent: false };
    return this.all(options, (item) => ProjectCard.parse(item));
  }

  events(id: ClusterId): AsyncGenerator<readonly PlatformEvent[]> {
    const options = { partition: clusterPartition(id), sort: { beginsWith: 'EVENT#' } };
    return this.all(options, (item) => PlatformEvent.parse(item));
  }

  private async *all<Entry>(options: QueryOptions, parse: (item: Item) => Entry): AsyncGenerator<readonly Entry[]> {
    let after: Item | undefined;
    do {
      const page = await this.table.query({ ...options, after });
      if (page.items.length > 0) yield page.items.map((item) => parse(item));
      after = page.next;
    } while (after !== undefined);
  }
}
