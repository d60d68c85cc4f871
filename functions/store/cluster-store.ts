import type { ClusterChange } from '../../shared/domain/cluster/change.ts';
import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import type { Member } from '../../shared/domain/cluster/member.ts';
import type { ClusterId, OrganisationId } from '../../shared/domain/ids.ts';
import { Organisation } from '../../shared/domain/organisation/organisation.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { accept, refuse, type Result } from '../../shared/domain/result.ts';
import { programmeOf } from '../../shared/programme/programmes.ts';
import {
  clusterItem,
  clusterOf,
  factsNotOlder,
  isMemberItem,
  isPending,
  memberItem,
  memberOf,
} from './cluster-items.ts';
import { clusterEvent, putEvent } from './event-item.ts';
import { type Answer, type IdempotentRequest, putAnswer } from './idempotency-store.ts';
import { clusterKey, clusterPartition, headToMembers, memberKey, organisationKey, quotaKey } from './keys.ts';
import { letterWrites } from './paper-letter-items.ts';
import { registrationWrites } from './registration-items.ts';
import { decisionWrite, evidenceWrite, noteWrite, reportWrite, snapshotWrite } from './submission-items.ts';
import { absent, type Table, versionIs, type Write } from './table.ts';

/** What must be remembered of a creating request, in the same transaction as its effect. */
export type Remember = { readonly request: IdempotentRequest; readonly answer: Answer };

/** Clusters with their memberships. */
export class ClusterStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  async load(id: ClusterId): Promise<Result<Cluster, Refusal>> {
    const item = await this.table.get(clusterKey(id));
    return item === undefined ? refuse({ kind: 'not-found' }) : accept(clusterOf(item));
  }

  /** Those of the clusters that exist: ⌈n/100⌉ requests. */
  async loadMany(ids: readonly ClusterId[]): Promise<Cluster[]> {
    const items = await this.table.getAll(ids.map(clusterKey));
    return items.flatMap((item) => (item === undefined ? [] : [clusterOf(item)]));
  }

  /** The cluster and the memberships of these organisations in it: one request, for decisions that change no membership. */
  async loadFor(
    id: ClusterId,
    organisations: readonly OrganisationId[],
  ): Promise<Result<{ cluster: Cluster; members: Member[] }, Refusal>> {
    const keys = [clusterKey(id), ...organisations.map((organisation) => memberKey(id, organisation))];
    const [head, ...members] = await this.table.getAll(keys);
    if (head === undefined) return refuse({ kind: 'not-found' });
    return accept({
      cluster: clusterOf(head),
      members: members.flatMap((item) => (item === undefined ? [] : [memberOf(item)])),
    });
  }

  /**
   * The cluster, one organisation and its membership, if any: two requests, the cluster first. Items of one batch are
   * read one by one: with the membership as it was before a change and the cluster as it was after it, a decision
   * would pass the check of the version and undo that change.
   */
  async loadWith(
    id: ClusterId,
    organisationId: OrganisationId,
  ): Promise<Result<{ cluster: Cluster; member: Member | undefined; organisation: Organisation }, Refusal>> {
    const head = await this.table.get(clusterKey(id));
    if (head === undefined) return refuse({ kind: 'not-found' });
    const keys = [memberKey(id, organisationId), organisationKey(organisationId)];
    const [member, organisation] = await this.table.getAll(keys);
    if (organisation === undefined) return refuse({ kind: 'not-found' });
    return accept({
      cluster: clusterOf(head),
      member: member && memberOf(member),
      organisation: Organisation.parse(organisation),
    });
  }

  /** The memberships of these organisations, where there are any: one request for a hundred. */
  async members(id: ClusterId, organisations: readonly OrganisationId[]): Promise<Member[]> {
    const items = await this.table.getAll(organisations.map((organisation) => memberKey(id, organisation)));
    return items.flatMap((item) => (item === undefined ? [] : [memberOf(item)]));
  }

  /** The cluster and all its memberships, which the programme bounds: one request a megabyte. */
  async loadAll(id: ClusterId): Promise<Result<{ cluster: Cluster; members: Member[] }, Refusal>> {
    const items = await this.table.queryAll({
      partition: clusterPartition(id),
      sort: { between: [headToMembers.from, headToMembers.to] },
    });
    const head = items.find(({ entity }) => entity === 'cluster');
    if (head === undefined) return refuse({ kind: 'not-found' });
    return accept({ cluster: clusterOf(head), members: items.filter(isMemberItem).map(memberOf) });
  }

  /** State, event, memberships and what was filed or decided, in one transaction, or nothing. */
  async save<After extends Cluster>(
    change: ClusterChange<After>,
    remember?: Remember,
    /** Of another thing that changes with it. */
    also: readonly Write[] = [],
  ): Promise<Result<After, Refusal>> {
    const event = clusterEvent(change);
    const after = { ...change.after, lastEventHash: event.hash };
    const programme = programmeOf(after.programme.id, after.programme.version);
    const quota = foundersQuota(change, programme.limits.openClustersPerFounder);
    const writes: Write[] = [
      { put: clusterItem(after, programme), when: change.before ? versionIs(change.before.version) : absent },
      putEvent(event),
      ...change.members.map((member) => ({ put: memberItem(member, programme), when: factsNotOlder(member) })),
      ...(change.snapshot ? [snapshotWrite(change.snapshot)] : []),
      ...(change.report ? [reportWrite(change.report)] : []),
      ...(change.report && change.evidence ? [evidenceWrite(after.id, change.report.submission, change.evidence)] : []),
      ...(change.decision ? decisionWrite(change.decision, after.version) : []),
      ...(change.letter ? letterWrites(change.letter) : []),
      ...registrationWrites(change),
      ...also,
      ...(change.note ? [noteWrite(change.note, after.version)] : []),
      ...(remember ? [putAnswer(remember.request, remember.answer, change.at)] : []),
      ...quota,
    ];
    const conflict = await this.table.transact(writes);
    if (conflict === undefined) return accept(after);
    if (quota.length > 0 && conflict.failed.every((index) => index === writes.length - 1))
      return refuse({ kind: 'quota-exceeded' });
    return refuse({ kind: 'changed-since-read' });
  }
}

/** Counts a founder's undecided applications where it is decided about them: no check-then-act. */
function foundersQuota({ before, after }: ClusterChange, limit: number): Write[] {
  const change = Number(isPending(after)) - Number(isPending(before));
  if (change === 0) return [];
  return [
    {
      update: quotaKey(`founded-by-${after.founder}`, 'undecided'),
      set: 'ADD #count :change SET entity = :entity',
      names: { '#count': 'count' },
      values: { ':change': change, ':entity': 'quota' },
      ...(change > 0 && before === undefined
        ? { when: { expression: 'attribute_not_exists(pk) OR #count < :limit', values: { ':limit': limit } } }
        : {}),
    },
  ];
}
