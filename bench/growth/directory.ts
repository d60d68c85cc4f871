import type { DirectoryWriter } from '../../functions/gateways/search/search-engine.ts';
import { listedCluster } from '../../functions/directory/listed-cluster.ts';
import { projectsOf } from '../../functions/directory/projects-of.ts';
import { ClusterId, ProjectId } from '../../shared/domain/ids.ts';
import type { CityBlock } from './block.ts';

/** The cluster of a block and its projects, so many times, as the directory tells of them. */
export async function listClusters(
  { cluster, projects }: Pick<CityBlock, 'cluster' | 'projects'>,
  clusters: number,
  writer: Pick<DirectoryWriter, 'putCluster'>,
): Promise<void> {
  for (let block = 0; block < clusters; block++) {
    const own = (id: string) => `${block.toString(16).padStart(8, '0')}${id.slice(8)}`;
    const copy = { ...cluster, id: ClusterId.parse(own(cluster.id)) };
    const begun = projects.map((project) => ({ ...project, id: ProjectId.parse(own(project.id)) }));
    await writer.putCluster(listedCluster(copy), projectsOf(copy, begun), []);
  }
}
