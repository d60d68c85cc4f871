import { withdrawProjectJoining as contract } from '../../../shared/contracts/project-members.ts';
import { withdrawJoining as decide } from '../../../shared/domain/project/answer-request.ts';
import { route } from '../../runtime/route.ts';
import { changeProject } from '../change-project.ts';
import type { ProjectsDeps } from '../deps.ts';

export const withdrawProjectJoining = route(contract, ({ projectId, organisationId }, call, deps: ProjectsDeps) =>
  changeProject({ projectId }, call, deps, ({ project, within, by, at }) =>
    decide(project, within, { organisationId, by, at }),
  ),
);
