import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import { programmeOf } from '../../shared/programme/programmes.ts';
import type { ClusterDocument } from '../gateways/search/documents.ts';

/** What the directory tells of a cluster that everybody may see. */
export const listedCluster = (cluster: Cluster): ClusterDocument => ({
  id: cluster.id,
  version: cluster.version,
  status: cluster.status,
  title: cluster.title,
  summary: cluster.summary,
  industries: cluster.industries,
  participants: cluster.counts.participants,
  partners: cluster.counts.partners,
  threshold: programmeOf(cluster.programme.id, cluster.programme.version).threshold,
  openToRequests: cluster.openToRequests,
  openedAt: cluster.openedAt,
  ...('registeredAt' in cluster ? { registeredAt: cluster.registeredAt } : {}),
});
