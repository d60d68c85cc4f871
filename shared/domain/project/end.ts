import type { Cluster } from '../cluster/cluster.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { type Acting, managed } from './access.ts';
import { next, type ProjectChange } from './change.ts';
import type { Project } from './project.ts';

/** The goal is reached; the summary is for everybody. */
export function completeProject(
  project: Project,
  cluster: Cluster,
  { summary, by, at }: Acting & { readonly summary: string },
): Result<ProjectChange, Refusal> {
  const found = managed(project, cluster, { by, at });
  if (!found.ok) return found;
  if (found.value.status !== 'running') return refuse({ kind: 'wrong-status', status: found.value.status });
  const completedAt = at.toISOString();
  const after: Project = { ...found.value, status: 'completed', completedAt, summary, requests: [] };
  const fact = { type: 'project-completed', data: { clusterId: project.clusterId } } as const;
  return accept(next(project, after, fact, { actor: by.personId, at }));
}

/** It is given up, with the reason for whoever took part. */
export function stopProject(
  project: Project,
  cluster: Cluster,
  { reason, by, at }: Acting & { readonly reason: string },
): Result<ProjectChange, Refusal> {
  const found = managed(project, cluster, { by, at });
  if (!found.ok) return found;
  const stoppedAt = at.toISOString();
  const after: Project = { ...found.value, status: 'stopped', stoppedAt, reason, requests: [] };
  const fact = { type: 'project-stopped', data: { clusterId: project.clusterId } } as const;
  return accept(next(project, after, fact, { actor: by.personId, at }));
}
