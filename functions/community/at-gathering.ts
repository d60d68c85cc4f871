import { Refused, orRefuse } from '../runtime/refused.ts';
import type { ClusterId, GatheringId } from '../../shared/domain/ids.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import type { CommunityDeps } from './deps.ts';
import { enterForum } from './forum.ts';

type AtGathering = { readonly clusterId: ClusterId; readonly gatheringId: GatheringId; readonly actor: Actor };

/** Who the caller is in a cluster, and an event of its calendar. */
export async function atGathering({ clusterId, gatheringId, actor }: AtGathering, deps: CommunityDeps) {
  const { standing } = await enterForum({ clusterId, actor }, deps);
  const gathering = orRefuse(await deps.gatherings.load(gatheringId));
  if (gathering.clusterId !== clusterId) throw new Refused({ kind: 'not-found' });
  return { standing, gathering };
}
