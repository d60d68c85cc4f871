import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import type { ProjectDocument } from '../gateways/search/documents.ts';

/** The projects of a cluster as the directory tells them. The only place that knows where projects are kept. */
export const projectsOf = (cluster: Cluster): readonly ProjectDocument[] =>
  cluster.projects.map(({ id, title, goal, stage, lead }) => ({
    id: `${cluster.id}/${id}`,
    version: cluster.version,
    clusterId: cluster.id,
    clusterTitle: cluster.title,
    clusterStatus: cluster.status,
    title,
    goal,
    stage,
    lead,
    industries: cluster.industries,
    since: cluster.openedAt,
  }));
