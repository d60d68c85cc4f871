import { removeFromProject as contract } from '../../../shared/contracts/project-members.ts';
import { removeFromProject as decide } from '../../../shared/domain/project/depart.ts';
import { route } from '../../runtime/route.ts';
import { changeProject } from '../change-project.ts';
import type { ProjectsDeps } from '../deps.ts';

export const removeFromProject = route(contract, ({ projectId, organisationId, reason }, call, deps: ProjectsDeps) =>
  changeProject({ projectId }, call, deps, ({ project, within, by, at }) =>
    decide(project, within, { organisationId, reason, by, at }),
  ),
);
