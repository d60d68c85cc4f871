import type { Cluster } from '../cluster/cluster.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { type Acting, managed } from './access.ts';
import { next, type ProjectChange } from './change.ts';
import { planOf } from './plan.ts';
import type { Project } from './project.ts';

/** A higher level is reached. Down it goes only by `setStageBack`, with a reason. */
export function reachStage(
  project: Project,
  cluster: Cluster,
  { trl, by, at }: Acting & { readonly trl: number },
): Result<ProjectChange, Refusal> {
  const found = managed(project, cluster, { by, at });
  if (!found.ok) return found;
  if (found.value.status !== 'running') return refuse({ kind: 'wrong-status', status: found.value.status });
  if (trl <= project.trl) return refuse({ kind: 'stage-not-higher' });
  const stages = planOf(trl, project.stages, at.toISOString(), project.stages);
  const data = { clusterId: project.clusterId, from: project.trl, to: trl };
  const fact = { type: 'project-stage-reached', data } as const;
  return accept(next(project, { ...found.value, trl, stages }, fact, { actor: by.personId, at }));
}

/** It turned out that a level is not reached after all: what lies above it is open again. */
export function setStageBack(
  project: Project,
  cluster: Cluster,
  { trl, reason, by, at }: Acting & { readonly trl: number; readonly reason: string },
): Result<ProjectChange, Refusal> {
  const found = managed(project, cluster, { by, at });
  if (!found.ok) return found;
  if (found.value.status !== 'running') return refuse({ kind: 'wrong-status', status: found.value.status });
  if (trl >= project.trl) return refuse({ kind: 'stage-not-lower' });
  const now = at.toISOString();
  const stages = planOf(trl, project.stages, now, project.stages);
  const setBack = { from: project.trl, to: trl, reason, at: now };
  const data = { clusterId: project.clusterId, from: project.trl, to: trl };
  const fact = { type: 'project-stage-set-back', data } as const;
  return accept(next(project, { ...found.value, trl, stages, setBack }, fact, { actor: by.personId, at }));
}
