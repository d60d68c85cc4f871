import { readProject as contract } from '../../../shared/contracts/projects.ts';
import { projectView } from '../../../shared/contracts/present/project-view.ts';
import { route } from '../../runtime/route.ts';
import { loadProject } from '../change-project.ts';
import type { ProjectsDeps } from '../deps.ts';

export const readProject = route(contract, async ({ projectId }, { actor }, deps: ProjectsDeps) => {
  const { project, reports, within } = await loadProject(deps, projectId, actor.organisations);
  return projectView(project, reports, { actor, within });
});
