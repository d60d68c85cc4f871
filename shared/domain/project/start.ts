import type { Cluster } from '../cluster/cluster.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { type Acting, managed } from './access.ts';
import { next, type ProjectChange } from './change.ts';
import type { Project } from './project.ts';

/** Work begins. */
export function startProject(project: Project, cluster: Cluster, { by, at }: Acting): Result<ProjectChange, Refusal> {
  const found = managed(project, cluster, { by, at });
  if (!found.ok) return found;
  if (found.value.status !== 'planned') return refuse({ kind: 'wrong-status', status: found.value.status });
  const after = { ...found.value, status: 'running', startedAt: at.toISOString() } as const;
  const fact = { type: 'project-started', data: { clusterId: project.clusterId } } as const;
  return accept(next(project, after, fact, { actor: by.personId, at }));
}
