import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import type { Project } from '../../shared/domain/project/project.ts';
import { proposedBy } from '../../shared/domain/project/proposed.ts';
import { stageOf } from '../../shared/domain/project/stages.ts';
import type { ProjectDocument } from '../gateways/search/documents.ts';

/** The projects of a cluster as the directory tells them: those that began, or those that an application proposes. */
export function projectsOf(cluster: Cluster, begun: readonly Project[]): readonly ProjectDocument[] {
  const within = { clusterId: cluster.id, clusterTitle: cluster.title, clusterStatus: cluster.status };
  const proposed = proposedBy(cluster).map(({ id, title, goal, stage, lead }) => ({
    ...within,
    id,
    version: cluster.version,
    status: 'proposed' as const,
    title,
    goal,
    stage,
    lead,
    industries: cluster.industries,
    since: cluster.openedAt,
  }));
  const own = begun.map(({ id, version, status, title, goal, trl, lead, industries, openedAt }) => ({
    ...within,
    id,
    version,
    status,
    title,
    goal,
    stage: stageOf(trl),
    trl,
    ...(lead === undefined ? {} : { lead }),
    industries,
    since: openedAt,
  }));
  return [...proposed, ...own];
}
