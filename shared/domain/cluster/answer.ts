import { addWorkingDays } from '../../programme/working-days.ts';
import type { Actor } from '../actor.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Programme } from '../../programme/programme.ts';
import { coordinates } from './access.ts';
import type { ClusterChange } from './change.ts';
import type { Cluster, InReviewCluster } from './cluster.ts';
import type { Member } from './member.ts';
import { next } from './next.ts';
import { file, missingParts } from './submit.ts';
import type { Snapshot } from './submission.ts';

type Answer = {
  readonly text: string;
  readonly members: readonly Member[];
  /** What was filed before. */
  readonly filed: Snapshot;
  readonly hash: (snapshot: Snapshot) => string;
  readonly by: Actor;
  readonly at: Date;
};

/** The coordinator did what was asked. Unchanged: back to the review and its clock. Changed: filed and checked again. */
export function answer(
  cluster: Cluster,
  { text, members, filed, hash, by, at }: Answer,
  programme: Programme,
): Result<ClusterChange, Refusal> {
  if (!coordinates(by, cluster)) return refuse({ kind: 'not-yours' });
  if (cluster.status !== 'action-needed') return refuse({ kind: 'wrong-status', status: cluster.status });
  const note = { clusterId: cluster.id, kind: 'answer', text, by: by.personId, at: at.toISOString() } as const;
  const { request, reviewDaysLeft, outcome, ...rest } = cluster;
  if (changedSince(filed, cluster, members)) {
    const missing = missingParts(cluster, members, programme);
    if (missing.length > 0) return refuse({ kind: 'not-ready', missing });
    return accept({ ...file({ ...rest, reviewDaysLeft }, { cluster, members, programme, hash, by, at }), note });
  }
  const { reviewWorkingDays, nearDueWorkingDays } = programme.clocks;
  const reserve = reviewWorkingDays - nearDueWorkingDays;
  const inReview: InReviewCluster = {
    ...rest,
    status: 'in-review',
    outcome,
    reviewSince: at.toISOString(),
    nearDueAt: addWorkingDays(at, Math.max(0, reviewDaysLeft - reserve)).toISOString(),
    dueAt: addWorkingDays(at, reviewDaysLeft).toISOString(),
    told: 'nothing',
  };
  const fact = { type: 'action-answered', data: { submission: cluster.submission } } as const;
  return accept(next(cluster, inReview, fact, { actor: by.personId, at }, { note }));
}

/** Content or membership differs from what was filed; fresher register facts alone do not count as a change. */
function changedSince(filed: Snapshot, cluster: Cluster, members: readonly Member[]): boolean {
  const confirmed = members.filter(({ status }) => status === 'confirmed');
  return essence(filed, filed.members) !== essence(cluster, confirmed);
}

const essence = (
  { title, summary, industries, projects }: Pick<Snapshot, 'title' | 'summary' | 'industries' | 'projects'>,
  members: readonly Pick<Member, 'organisationId' | 'role'>[],
): string =>
  JSON.stringify([
    title,
    summary,
    industries,
    projects,
    members.map(({ organisationId, role }) => `${organisationId} ${role}`).toSorted(),
  ]);
