import type { ProjectEvent } from '../event.ts';
import type { ProjectRecord } from './state.ts';

/** What is known of a project after one more of its events. */
export const projectAfter = (before: ProjectRecord | undefined, { seq, type, data }: ProjectEvent): ProjectRecord => ({
  seq,
  clusterId: data.clusterId,
  stopped: before?.stopped === true || type === 'project-stopped',
});
