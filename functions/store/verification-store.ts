import * as z from 'zod';
import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import { type ClusterEvent, PlatformEvent } from '../../shared/domain/event.ts';
import { ClusterId, Instant, OrganisationId, PersonId } from '../../shared/domain/ids.ts';
import { Organisation } from '../../shared/domain/organisation/organisation.ts';
import { clusterOf, isMemberItem, memberOf } from './cluster-items.ts';
import { hashOf } from './hashing.ts';
import {
  claimKey,
  clusterPartition,
  eventsInPartition,
  organisationKey,
  organisationPartition,
  toldList,
  unsentPartition,
  verificationKey,
} from './keys.ts';
import { decisionOfItem, reportOfItem, snapshotOfItem } from './submission-items.ts';
import { absent, type Item, type Table, versionIs } from './table.ts';

/** How far the walk through the table is. `list` counts the lists that are done. */
export const Position = z.object({
  version: z.int().nonnegative(),
  startedAt: Instant,
  finishedAt: Instant.optional(),
  list: z.int().nonnegative(),
  after: z.record(z.string(), z.string()).optional(),
  checked: z.int().nonnegative(),
  faults: z.int().nonnegative(),
});
export type Position = z.infer<typeof Position>;

const Claim = z.object({ organisationId: z.string().optional() });
const Listed = z.object({ pk: z.string(), id: z.string() });

/** What the verification reads: everything of one aggregate, one after the other, and how far it is. */
export class VerificationStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  async position(): Promise<Position | undefined> {
    const item = await this.table.get(verificationKey);
    return item && Position.parse(item);
  }

  /** `false`: another run went on meanwhile. */
  async keep(position: Position): Promise<boolean> {
    const version = position.version + 1;
    const put = { ...position, ...verificationKey, entity: 'verification', version };
    const when = position.version === 0 ? absent : versionIs(position.version);
    return (await this.table.transact([{ put, when }])) === undefined;
  }

  /** A page of ids of a list; one request. */
  async page(partition: string, after: Position['after'], limit: number) {
    const { items, next } = await this.table.query({ index: 'listing', partition, limit, after });
    return {
      ids: items.map((item) => Listed.parse(item).id),
      next: next && z.record(z.string(), z.string()).parse(next),
    };
  }

  /** A cluster with everything in its partition that the checks are about; `undefined` when it has no state. */
  async cluster(id: string) {
    const items = await this.table.queryAll({ partition: clusterPartition(ClusterId.parse(id)) });
    const head = items.find(is('cluster'));
    const cluster: Cluster | undefined = head && clusterOf(head);
    return (
      cluster && {
        cluster,
        members: items.filter(isMemberItem).map(memberOf),
        snapshots: items.filter(is('snapshot')).map((item) => {
          const { snapshot } = snapshotOfItem(item);
          return { submission: snapshot.submission, hash: hashOf(snapshot) };
        }),
        reports: items.filter(is('report')).map((item) => {
          const { report } = reportOfItem(item);
          return { report, hash: hashOf(report) };
        }),
        decisions: items.filter(is('decision')).map(decisionOfItem),
        events: items.filter(is('event')).map((item) => PlatformEvent.parse(item)),
      }
    );
  }

  async organisation(id: string) {
    const { pk } = organisationKey(OrganisationId.parse(id));
    const items = await this.table.queryAll({ partition: pk });
    const head = items.find(is('organisation'));
    const organisation = head && Organisation.parse(head);
    if (organisation === undefined) return undefined;
    const facts = 'facts' in organisation ? organisation.facts : undefined;
    const numbers = facts === undefined ? [] : [facts.inn, facts.ogrn];
    const claims = await this.table.getAll(numbers.map(claimKey));
    const holders = claims.map((claim) => Claim.parse(claim ?? {}).organisationId);
    return { organisation, holders, events: items.filter(is('event')).map((item) => PlatformEvent.parse(item)) };
  }

  /** Those of the organisations that exist; ⌈n/100⌉ requests. */
  async organisations(ids: readonly OrganisationId[]): Promise<ReadonlyMap<OrganisationId, Organisation>> {
    const items = await this.table.getAll(ids.map(organisationKey));
    const found = items.flatMap((item) => (item === undefined ? [] : [Organisation.parse(item)]));
    return new Map(found.map((organisation) => [organisation.id, organisation]));
  }

  /** Whether anybody has a notification of this event. */
  async isTold({ aggregateId, id, at }: ClusterEvent): Promise<boolean> {
    const sort = { beginsWith: `${at}#` };
    const items = await this.table.queryAll({ index: 'listing', partition: toldList(aggregateId), sort });
    return items.some(({ eventId }) => eventId === id);
  }

  /** Whether anybody was ever told of anything in a cluster: of a past that was brought in, nobody is. */
  async tellsOf(id: ClusterId): Promise<boolean> {
    const { items } = await this.table.query({ index: 'listing', partition: toldList(id), limit: 1 });
    return items.length > 0;
  }

  /** Who acts for the founder of a cluster, and what happened to it. */
  async founder(id: OrganisationId) {
    const of = { index: 'byOrganisation', partition: organisationPartition(id), sort: { beginsWith: 'REP#' } } as const;
    const { items } = await this.table.query(of);
    const events = await this.table.queryAll(eventsInPartition('organisation', id));
    return {
      representatives: items.map(({ personId }) => PersonId.parse(personId)),
      events: events.map((event) => PlatformEvent.parse(event)),
    };
  }

  /** How many events from before `until` nobody handed on; a hundred at most. */
  async unsent(until: Date): Promise<number> {
    const sort = { between: ['0', until.toISOString()] as const };
    const { items } = await this.table.query({ index: 'unsent', partition: unsentPartition, sort, limit: 100 });
    return items.length;
  }
}

const is =
  (entity: string) =>
  (item: Item): boolean =>
    item['entity'] === entity;
