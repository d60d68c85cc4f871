import { isRegistered } from '../../shared/domain/cluster/access.ts';
import type { ClusterId, OrganisationId } from '../../shared/domain/ids.ts';
import type { Round } from '../../shared/domain/organisation/watch.ts';
import type { ProjectionDeps } from './deps.ts';

/** `member` as long as it is confirmed in any registered cluster. The index lags, so the cluster at hand is named. */
export async function roundOf(
  organisationId: OrganisationId,
  atHand: ClusterId,
  { clusters, copies }: Pick<ProjectionDeps, 'clusters' | 'copies'>,
): Promise<Round> {
  const counts = async (clusterId: ClusterId): Promise<boolean> => {
    const [member] = await clusters.members(clusterId, [organisationId]);
    if (member?.status !== 'confirmed') return false;
    const cluster = await clusters.load(clusterId);
    return cluster.ok && isRegistered(cluster.value);
  };
  if (await counts(atHand)) return 'member';
  for (const clusterId of await copies.clustersOf(organisationId))
    if (clusterId !== atHand && (await counts(clusterId))) return 'member';
  return 'other';
}
