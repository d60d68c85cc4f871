import type { Actor } from '../actor.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { ClusterChange } from './change.ts';
import type { Cluster } from './cluster.ts';
import { next } from './next.ts';

type Claim = {
  readonly force: boolean;
  /** The operator represents a member of this cluster. */
  readonly conflicted: boolean;
  readonly by: Actor;
  readonly at: Date;
};

/** An operator takes a case; taking it from a colleague has to be meant. */
export function claim(
  cluster: Cluster,
  { force, conflicted, by, at }: Claim,
): Result<ClusterChange | undefined, Refusal> {
  if (cluster.status !== 'in-review') return refuse({ kind: 'wrong-status', status: cluster.status });
  if (conflicted) return refuse({ kind: 'conflict-of-interest' });
  const former = cluster.claim?.by;
  // One's own case again: nothing happens, nobody is told.
  if (former === by.personId) return accept(undefined);
  const fromColleague = former !== undefined;
  if (fromColleague && !force) return refuse({ kind: 'claimed-by-another' });
  const after = { ...cluster, claim: { by: by.personId, at: at.toISOString() } };
  const data = { by: by.personId, ...(fromColleague ? { takenOverFrom: former } : {}) };
  return accept(next(cluster, after, { type: 'review-claimed', data }, { actor: by.personId, at }));
}
