import type { Cluster } from '../cluster/cluster.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { type Acting, managed } from './access.ts';
import { next, type ProjectChange } from './change.ts';
import { industriesOf } from './open.ts';
import { planOf } from './plan.ts';
import type { Project, Stage } from './project.ts';

type Edit = Acting & {
  /** What is `undefined` stays as it is. */
  readonly changes: {
    readonly [Field in 'title' | 'goal' | 'industries']?: Project[Field] | undefined;
  } & { readonly stages?: readonly Omit<Stage, 'reachedAt'>[] | undefined };
  readonly sawVersion: number;
};

/** What the project says about itself, and its plan; where it stands is changed by reaching a stage. */
export function editProject(
  project: Project,
  cluster: Cluster,
  { changes, sawVersion, by, at }: Edit,
): Result<ProjectChange, Refusal> {
  const found = managed(project, cluster, { by, at });
  if (!found.ok) return found;
  if (project.version !== sawVersion) return refuse({ kind: 'stale-version' });
  const { title, goal, industries, stages } = changes;
  const edited: Partial<Pick<Project, 'title' | 'goal' | 'industries' | 'stages'>> = {
    ...(title === undefined ? {} : { title }),
    ...(goal === undefined ? {} : { goal }),
    ...(industries === undefined ? {} : { industries: industriesOf(industries) }),
    ...(stages === undefined ? {} : { stages: planOf(project.trl, stages, at.toISOString(), project.stages) }),
  };
  const data = { clusterId: project.clusterId, fields: Object.keys(edited) };
  const fact = { type: 'project-edited', data } as const;
  return accept(next(project, { ...found.value, ...edited }, fact, { actor: by.personId, at }));
}
