import type { Cluster } from '../cluster/cluster.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { type Acting, managed } from './access.ts';
import { next, type ProjectChange } from './change.ts';
import { limits, type Project, type ProjectResult } from './project.ts';

/** Something came out of the project. */
export function addResult(
  project: Project,
  cluster: Cluster,
  { result, by, at }: Acting & { readonly result: Omit<ProjectResult, 'number'> },
): Result<ProjectChange, Refusal> {
  const found = managed(project, cluster, { by, at });
  if (!found.ok) return found;
  if (project.results.length >= limits.results) return refuse({ kind: 'quota-exceeded' });
  const number = project.results.length + 1;
  const data = { clusterId: project.clusterId, number, kind: result.kind };
  const after = { ...found.value, results: [...project.results, { ...result, number }] };
  return accept(next(project, after, { type: 'project-result-added', data }, { actor: by.personId, at }));
}
