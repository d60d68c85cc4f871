import * as z from 'zod';
import { ClusterId, NeedId, OrganisationId } from '../../shared/domain/ids.ts';
import { Mandate } from '../../shared/domain/mandate/mandate.ts';
import { isOpenMatch, Match } from '../../shared/domain/match/match.ts';
import { Need } from '../../shared/domain/need/need.ts';
import { clusterOf, isPending } from './cluster-items.ts';
import {
  aggregateKey,
  clusterKey,
  clusterPartition,
  confirmedMemberships,
  mandatesOfList,
  matchesList,
  needsOfList,
  organisationPartition,
  projectCards,
} from './keys.ts';
import type { Item, Table } from './table.ts';

const Membership = z.object({ clusterId: ClusterId });

/** How many there are of what a counter counts. Indexes lag: a count of now may be one of a moment ago. */
export class CountersStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** `undefined` for a counter that this version does not know. */
  async counted(what: string, id: string): Promise<number | undefined> {
    if (what === 'founded') return this.founded(OrganisationId.parse(id));
    if (what === 'projects') return this.projects(ClusterId.parse(id));
    if (what === 'needs') return this.needs(ClusterId.parse(id));
    if (what === 'mandates') return this.mandates(OrganisationId.parse(id));
    return what === 'matches' ? this.matches(NeedId.parse(id)) : undefined;
  }

  /** A founder is confirmed in its clusters, whatever becomes of them. */
  private async founded(founder: OrganisationId): Promise<number> {
    const partition = organisationPartition(founder);
    const sort = { beginsWith: confirmedMemberships };
    const items = await this.table.queryAll({ index: 'byOrganisation', partition, sort });
    const heads = await this.table.getAll(items.map((item) => clusterKey(Membership.parse(item).clusterId)));
    const clusters = heads.flatMap((item) => (item === undefined ? [] : [clusterOf(item)]));
    return clusters.filter((cluster) => cluster.founder === founder && isPending(cluster)).length;
  }

  private async projects(id: ClusterId): Promise<number> {
    const cards = await this.table.queryAll({ partition: clusterPartition(id), sort: { beginsWith: projectCards } });
    return cards.length;
  }

  private async needs(id: ClusterId): Promise<number> {
    const needs = await this.listed(needsOfList(id), (item) => Need.parse(item));
    return needs.filter(({ status }) => status === 'open').length;
  }

  private async mandates(id: OrganisationId): Promise<number> {
    const mandates = await this.listed(mandatesOfList(id), (item) => Mandate.parse(item));
    return mandates.filter(({ status }) => status !== 'closed').length;
  }

  private async matches(id: NeedId): Promise<number> {
    const need = await this.table.get(aggregateKey('need', id));
    if (need === undefined) return 0;
    const sort = { beginsWith: `${id}#` };
    const matches = await this.listed(matchesList(Need.parse(need).clusterId), (item) => Match.parse(item), sort);
    return matches.filter((match) => isOpenMatch(match)).length;
  }

  private async listed<Entry>(
    partition: string,
    parse: (item: Item) => Entry,
    sort?: { readonly beginsWith: string },
  ): Promise<Entry[]> {
    const of = { index: 'listing', partition, ...(sort === undefined ? {} : { sort }) } as const;
    return (await this.table.queryAll(of)).map((item) => parse(item));
  }
}
