import { publicProjectView } from '../../../shared/contracts/present/project-view.ts';
import { readPublicProject as contract } from '../../../shared/contracts/public-projects.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';

export const readProject = route(contract, async ({ projectId }, _call, deps: Pick<PublicDeps, 'projects'>) => {
  const { project, reports } = orRefuse(await deps.projects.loadWithReports(projectId));
  return publicProjectView(project, reports);
});
