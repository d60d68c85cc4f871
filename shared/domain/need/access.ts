import type { Cluster } from '../cluster/cluster.ts';
import { type Acting, isOpen, isRunning, manages } from '../project/access.ts';
import type { Project } from '../project/project.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Need, OpenNeed } from './need.ts';

/** Where a need stands: its project and its cluster as they are now. */
export type Place = { readonly project: Project; readonly cluster: Cluster };

/** Needs begin and change where the project goes on in a cluster that is not suspended. */
export function placed({ project, cluster }: Place, { by }: Acting): Result<Place, Refusal> {
  if (!manages(by, project, cluster)) return refuse({ kind: 'not-yours' });
  if (!isRunning(cluster)) return refuse({ kind: 'wrong-status', status: cluster.status });
  return isOpen(project) ? accept({ project, cluster }) : refuse({ kind: 'wrong-status', status: project.status });
}

/** The need, if this person may end it now: that is possible wherever its cluster stands. */
export function managedNeed(need: Need, { project, cluster }: Place, { by }: Acting): Result<OpenNeed, Refusal> {
  if (!manages(by, project, cluster)) return refuse({ kind: 'not-yours' });
  return need.status === 'open' ? accept(need) : refuse({ kind: 'wrong-status', status: need.status });
}

/** What the need copies from its place, as it is now. */
export const copiedFrom = ({ project, cluster }: Place) => ({
  clusterTitle: cluster.title,
  projectTitle: project.title,
  trl: project.trl,
  industries: project.industries,
});
