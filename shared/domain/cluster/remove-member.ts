import type { Actor } from '../actor.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Programme } from '../../programme/programme.ts';
import { coordinates, isOpenToChange } from './access.ts';
import type { ClusterChange } from './change.ts';
import type { Cluster } from './cluster.ts';
import { depart } from './depart.ts';
import type { Member } from './member.ts';

type Removal = { readonly reason: string; readonly by: Actor; readonly at: Date };

/** The coordinator removes a member and says why. */
export function removeMember(
  cluster: Cluster,
  member: Member,
  { reason, by, at }: Removal,
  programme: Programme,
): Result<ClusterChange, Refusal> {
  if (!coordinates(by, cluster)) return refuse({ kind: 'not-yours' });
  if (!isOpenToChange(cluster)) return refuse({ kind: 'wrong-status', status: cluster.status });
  if (member.status !== 'confirmed') return refuse({ kind: 'wrong-status', status: member.status });
  if (member.role === 'founder') return refuse({ kind: 'founder-stays' });
  return accept(depart(cluster, member, { status: 'removed', reason, by: { actor: by.personId, at } }, programme));
}
