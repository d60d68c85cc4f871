import type { ClusterEvent } from '../event.ts';

/** How many projects a cluster has after one more event. The one place that knows where projects are told of. */
export const projectsAfter = (before: number, { type, data }: ClusterEvent): number =>
  ('projects' in data ? data.projects : undefined) ?? (type === 'cluster-opened' ? 1 : before);
