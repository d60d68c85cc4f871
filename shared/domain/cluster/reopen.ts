import type { Programme } from '../../programme/programme.ts';
import type { Actor } from '../actor.ts';
import { addDays } from '../days.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { ClusterChange } from './change.ts';
import type { Cluster } from './cluster.ts';
import { next } from './next.ts';

type Reopening = { readonly conflicted: boolean; readonly reason: string; readonly by: Actor; readonly at: Date };

/** An operator opens a rejected application again; it gathers and can be filed anew. */
export function reopen(
  cluster: Cluster,
  { conflicted, reason: why, by, at }: Reopening,
  programme: Programme,
): Result<ClusterChange, Refusal> {
  if (conflicted) return refuse({ kind: 'conflict-of-interest' });
  if (cluster.status !== 'rejected') return refuse({ kind: 'wrong-status', status: cluster.status });
  const { submission, rejectedAt, reason, text, ...common } = cluster;
  const idleUntil = addDays(at, programme.clocks.idleDays).toISOString();
  return accept(
    next(
      cluster,
      { ...common, status: 'gathering', idleUntil },
      { type: 'cluster-reopened', data: {} },
      { actor: by.personId, at },
      { note: { clusterId: cluster.id, kind: 'reopening', text: why, by: by.personId, at: at.toISOString() } },
    ),
  );
}
