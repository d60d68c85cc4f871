import { changeProjectRoles as contract } from '../../../shared/contracts/projects.ts';
import { changeRoles as decide } from '../../../shared/domain/project/change-roles.ts';
import { route } from '../../runtime/route.ts';
import { changeProject } from '../change-project.ts';
import type { ProjectsDeps } from '../deps.ts';

export const changeProjectRoles = route(contract, ({ projectId, roles }, call, deps: ProjectsDeps) =>
  changeProject({ projectId }, call, deps, ({ project, within, by, at }) =>
    decide(project, within.cluster, { roles, sawVersion: call.sawVersion, by, at }),
  ),
);
