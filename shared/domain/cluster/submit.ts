import { ledger } from '../../eligibility/ledger.ts';
import type { Actor } from '../actor.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Programme } from '../../programme/programme.ts';
import { coordinates } from './access.ts';
import type { ClusterChange } from './change.ts';
import type { CheckingCluster, Cluster } from './cluster.ts';
import type { Member } from './member.ts';
import { next } from './next.ts';
import { isConfirmed, snapshotOf } from './snapshot.ts';
import type { Snapshot } from './submission.ts';

type Submission = {
  readonly members: readonly Member[];
  readonly sawVersion: number;
  /** SHA-256 over the canonical JSON of the snapshot. */
  readonly hash: (snapshot: Snapshot) => string;
  readonly by: Actor;
  readonly at: Date;
};

/** The coordinator files the application as it stands: a snapshot that nobody can change afterwards. */
export function submit(
  cluster: Cluster,
  { members, sawVersion, hash, by, at }: Submission,
  programme: Programme,
): Result<ClusterChange<CheckingCluster>, Refusal> {
  if (!coordinates(by, cluster)) return refuse({ kind: 'not-yours' });
  if (cluster.version !== sawVersion) return refuse({ kind: 'stale-version' });
  if (cluster.status !== 'gathering') return refuse({ kind: 'wrong-status', status: cluster.status });
  const missing = missingParts(cluster, members, programme);
  if (missing.length > 0) return refuse({ kind: 'not-ready', missing });
  const { idleUntil, lastReport, ...rest } = cluster;
  return accept(file(rest, { cluster, members, programme, hash, by, at }));
}

type Filing = Omit<Submission, 'sawVersion'> & { readonly cluster: Cluster; readonly programme: Programme };

/** The snapshot is taken and the check begins. */
export function file(
  common: Omit<
    CheckingCluster,
    'status' | 'submission' | 'snapshotHash' | 'submittedAt' | 'attempts' | 'nextAttemptAt'
  > & {
    readonly status: string;
  },
  { cluster, members, programme, hash, by, at }: Filing,
): ClusterChange<CheckingCluster> {
  const submission = cluster.submissions + 1;
  // Judged by the rules in force when it is filed, not when the cluster was opened.
  const rules = { id: programme.id, version: programme.version };
  const snapshot = snapshotOf({ ...cluster, programme: rules }, members, { submission, by: by.personId, at });
  const snapshotHash = hash(snapshot);
  const checking: CheckingCluster = {
    ...common,
    status: 'checking',
    programme: rules,
    submissions: submission,
    submission,
    snapshotHash,
    submittedAt: at.toISOString(),
    attempts: 0,
    // The message on the queue starts the check; the sweeper looks after a minute.
    nextAttemptAt: new Date(at.getTime() + 60_000).toISOString(),
  };
  const data = { submission, snapshotHash, programmeVersion: programme.version };
  const fact = { type: 'cluster-submitted', data } as const;
  return next(cluster, checking, fact, { actor: by.personId, at }, { snapshot });
}

/** What keeps an application from being filed, by the facts known now: the ledger's numbers and the projects' leads. */
export function missingParts(cluster: Cluster, members: readonly Member[], programme: Programme): string[] {
  const { counts, atRisk } = ledger(members, programme).summary;
  const leads = new Set(members.filter(isConfirmed).map(({ organisationId }) => organisationId));
  return [
    // Whoever is unclear is for a person to decide, so it does not keep the application from being filed.
    counts + atRisk < programme.threshold && 'threshold',
    !cluster.projects.every(({ lead }) => leads.has(lead)) && 'project-lead',
  ].filter((part) => part !== false);
}
