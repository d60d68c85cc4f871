import { isRegistered } from '../../shared/domain/cluster/access.ts';
import { recountStanding } from '../../shared/domain/cluster/recount-standing.ts';
import type { ClusterId, OrganisationId } from '../../shared/domain/ids.ts';
import { programmeOf } from '../../shared/programme/programmes.ts';
import type { ProjectionDeps } from './deps.ts';

/** Steps and lost races together; more is not a race any more, and the message comes again. */
const mostTries = 12;

/** Counts one organisation in one registered cluster anew, step by step until nothing is left to do. */
export async function recountIn(
  clusterId: ClusterId,
  organisationId: OrganisationId,
  { clusters, now, log }: Pick<ProjectionDeps, 'clusters' | 'now' | 'log'>,
): Promise<void> {
  for (let tries = 0; tries < mostTries; tries++) {
    const loaded = await clusters.load(clusterId);
    if (!loaded.ok || !isRegistered(loaded.value)) return;
    const { programme } = loaded.value;
    // After the cluster: whatever happens to the membership from here on changes the version that the save depends on.
    const [member] = await clusters.members(clusterId, [organisationId]);
    const about = { organisationId, member, at: now() };
    const change = recountStanding(loaded.value, about, programmeOf(programme.id, programme.version));
    if (change === undefined) return;
    const saved = await clusters.save(change);
    if (saved.ok) log('standing-recounted', { clusterId, organisationId, eventType: change.fact.type });
  }
  throw new Error('the cluster changed again and again while it was recounted');
}
