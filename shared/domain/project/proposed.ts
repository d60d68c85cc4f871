import type { Cluster, Project as Charter } from '../cluster/cluster.ts';

/**
 * What an application intends. From the registration on its projects are things of their own, with their own history,
 * and what stood in the application says no more about them.
 */
export const proposedBy = (cluster: Cluster): readonly Charter[] => ('registeredAt' in cluster ? [] : cluster.projects);
