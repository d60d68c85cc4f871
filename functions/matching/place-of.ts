import type { Actor } from '../../shared/domain/actor.ts';
import type { ClusterId, NeedId, ProjectId } from '../../shared/domain/ids.ts';
import type { Place } from '../../shared/domain/need/access.ts';
import { seesInside, type Within } from '../../shared/domain/project/access.ts';
import { Refused, orRefuse } from '../runtime/refused.ts';
import type { MatchingDeps } from './deps.ts';

/** Where a need stands: its project and its cluster, with what the caller is there; two reads. */
export async function placeOf(
  { clusterId, projectId }: { readonly clusterId: ClusterId; readonly projectId: ProjectId },
  actor: Actor,
  { projects, clusters }: Pick<MatchingDeps, 'projects' | 'clusters'>,
): Promise<Place & Within> {
  const project = orRefuse(await projects.load(projectId));
  if (project.clusterId !== clusterId) throw new Refused({ kind: 'not-found' });
  return { project, ...orRefuse(await clusters.loadFor(clusterId, actor.organisations)) };
}

/** A need for somebody of its cluster; to everybody else it does not exist. */
export async function loadNeed(needId: NeedId, actor: Actor, deps: MatchingDeps) {
  const need = orRefuse(await deps.needs.load(needId));
  const place = await placeOf(need, actor, deps);
  if (!seesInside(actor, place)) throw new Refused({ kind: 'not-yours' });
  return { need, place };
}
