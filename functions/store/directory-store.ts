import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import { Organisation } from '../../shared/domain/organisation/organisation.ts';
import { Project } from '../../shared/domain/project/project.ts';
import { clusterOf } from './cluster-items.ts';
import { clustersList, organisationsList, projectChangesList } from './keys.ts';
import type { Page } from './list-store.ts';
import type { Item, Table } from './table.ts';

/** What the directory reads: everything in one state, a page at a time. The index lags. */
export class DirectoryStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** Changed at `since` or later, the oldest change first; one request for each megabyte. */
  async organisations(status: Organisation['status'], since: string, after?: Item): Promise<Page<Organisation>> {
    const { items, next } = await this.table.query({
      index: 'listing',
      partition: organisationsList(status),
      sort: { between: [since, '~'] },
      after,
    });
    return { items: items.map((item) => Organisation.parse(item)), next };
  }

  async clusters(status: Cluster['status'], after?: Item): Promise<Page<Cluster>> {
    const { items, next } = await this.table.query({ index: 'listing', partition: clustersList(status), after });
    return { items: items.map(clusterOf), next };
  }

  /** Changed at `since` or later, the oldest change first. */
  async projects(since: string, after?: Item): Promise<Page<Project>> {
    const sort = { between: [since, '~'] } as const;
    const { items, next } = await this.table.query({ index: 'listing', partition: projectChangesList, sort, after });
    return { items: items.map((item) => Project.parse(item)), next };
  }
}
