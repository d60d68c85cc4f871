import { isVisible, visibleStatuses } from '../../shared/domain/cluster/access.ts';
import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import { isConfirmed } from '../../shared/domain/cluster/snapshot.ts';
import { ClusterId } from '../../shared/domain/ids.ts';
import type { DirectoryWriter } from '../gateways/search/search-engine.ts';
import { changedProjects } from './changed-projects.ts';
import type { DirectoryDeps } from './deps.ts';
import { listedCluster } from './listed-cluster.ts';
import { projectsOf } from './projects-of.ts';

/**
 * There are few clusters, so all are looked at; those of a new version, or with a project of a new version, are read
 * whole, from the table itself. The lists are read one after another and lag: a cluster that is in none of them is asked
 * for before it is taken out.
 */
export async function followClusters(
  writer: DirectoryWriter,
  { source, clusters, projects }: Pick<DirectoryDeps, 'source' | 'clusters' | 'projects'>,
): Promise<number> {
  const known = await writer.clusterVersions();
  const unseen = new Set(known.keys());
  const inside = await changedProjects(writer, { source });
  const changed = new Set(inside.clusters);
  for await (const { id, version } of visibleClusters(source)) {
    unseen.delete(id);
    if (known.get(id) !== version) changed.add(id);
  }
  for (const id of new Set([...changed, ...[...unseen].map((gone) => ClusterId.parse(gone))])) {
    const loaded = await clusters.loadAll(id);
    if (!loaded.ok || !isVisible(loaded.value.cluster)) {
      await writer.removeCluster(id);
      continue;
    }
    const { cluster, members } = loaded.value;
    const confirmed = members.filter(isConfirmed).map(({ organisationId }) => organisationId);
    await writer.putCluster(listedCluster(cluster), projectsOf(cluster, await projects.allOfCluster(id)), confirmed);
  }
  await inside.done();
  return changed.size + unseen.size;
}

async function* visibleClusters(source: DirectoryDeps['source']): AsyncGenerator<Cluster> {
  for (const status of visibleStatuses) {
    let after: Parameters<typeof source.clusters>[1];
    do {
      const page = await source.clusters(status, after);
      yield* page.items.filter(isVisible);
      after = page.next;
    } while (after !== undefined);
  }
}
