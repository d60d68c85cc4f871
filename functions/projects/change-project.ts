import type { Endpoint } from '../../shared/contracts/endpoint.ts';
import type { ProjectView } from '../../shared/contracts/project-views.ts';
import { projectView } from '../../shared/contracts/present/project-view.ts';
import type { OrganisationId, ProjectId } from '../../shared/domain/ids.ts';
import type { Acting, Within } from '../../shared/domain/project/access.ts';
import type { ProjectChange } from '../../shared/domain/project/change.ts';
import type { Project } from '../../shared/domain/project/project.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Result } from '../../shared/domain/result.ts';
import { orRefuse } from '../runtime/refused.ts';
import { remember } from '../runtime/remember.ts';
import type { Call } from '../runtime/route.ts';
import { untilSaved } from '../runtime/until-saved.ts';
import type { ProjectsDeps } from './deps.ts';

type Asked = {
  readonly projectId: ProjectId;
  /** An organisation that the step is about, if it is not the caller's own. */
  readonly organisationId?: OrganisationId;
  /** The contract, where the answer is kept under an `Idempotency-Key`. */
  readonly contract?: Pick<Endpoint<unknown, ProjectView>, 'status' | 'output'>;
};
type Loaded = Acting & { readonly project: Project; readonly within: Within };

/** Load → decide → save for one step of a project: two reads, one transaction. */
export const changeProject = (
  { projectId, organisationId, contract }: Asked,
  call: Call,
  deps: ProjectsDeps,
  decide: (loaded: Loaded) => Result<ProjectChange | undefined, Refusal>,
): Promise<ProjectView> =>
  untilSaved(async () => {
    const { actor } = call;
    const { project, reports, within } = await loadProject(deps, projectId, [
      ...actor.organisations,
      ...(organisationId === undefined ? [] : [organisationId]),
    ]);
    const change = orRefuse(decide({ project, within, by: actor, at: deps.now() }));
    if (change === undefined) return { ok: true, value: projectView(project, reports, { actor, within }) };
    const texts = change.report === undefined ? reports : [...reports, change.report];
    const view = projectView(change.after, texts, { actor, within });
    const saved = await deps.projects.save(change, contract && remember(call, contract, view));
    return saved.ok ? { ok: true, value: view } : saved;
  });

/** The project first: what happens to it from then on changes the version that a save depends on. */
export async function loadProject(
  deps: Pick<ProjectsDeps, 'projects' | 'clusters'>,
  projectId: ProjectId,
  organisations: readonly OrganisationId[],
) {
  const { project, reports } = orRefuse(await deps.projects.loadWithReports(projectId));
  const within: Within = orRefuse(await deps.clusters.loadFor(project.clusterId, [...new Set(organisations)]));
  return { project, reports, within };
}
