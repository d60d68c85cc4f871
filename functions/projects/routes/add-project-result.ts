import { addProjectResult as contract } from '../../../shared/contracts/projects.ts';
import { addResult as decide } from '../../../shared/domain/project/add-result.ts';
import { route } from '../../runtime/route.ts';
import { changeProject } from '../change-project.ts';
import type { ProjectsDeps } from '../deps.ts';

export const addProjectResult = route(contract, ({ projectId, ...result }, call, deps: ProjectsDeps) =>
  changeProject({ projectId, contract }, call, deps, ({ project, within, by, at }) =>
    decide(project, within.cluster, { result, by, at }),
  ),
);
