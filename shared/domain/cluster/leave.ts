import { type Actor, represents } from '../actor.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Programme } from '../../programme/programme.ts';
import { isAlive } from './access.ts';
import type { ClusterChange } from './change.ts';
import type { Cluster } from './cluster.ts';
import { depart } from './depart.ts';
import type { Member } from './member.ts';

type Leaving = { readonly reason: string | undefined; readonly by: Actor; readonly at: Date };

/** A member leaves of its own will; the founder withdraws the application or stays. */
export function leave(
  cluster: Cluster,
  member: Member,
  { reason, by, at }: Leaving,
  programme: Programme,
): Result<ClusterChange, Refusal> {
  if (!represents(by, member.organisationId)) return refuse({ kind: 'not-yours' });
  if (member.status !== 'confirmed') return refuse({ kind: 'wrong-status', status: member.status });
  if (member.role === 'founder') return refuse({ kind: 'founder-stays' });
  if (!isAlive(cluster)) return refuse({ kind: 'wrong-status', status: cluster.status });
  return accept(depart(cluster, member, { status: 'left', reason, by: { actor: by.personId, at } }, programme));
}
