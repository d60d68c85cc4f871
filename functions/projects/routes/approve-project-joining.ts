import { approveProjectJoining as contract } from '../../../shared/contracts/project-members.ts';
import { approveJoining as decide } from '../../../shared/domain/project/answer-request.ts';
import { route } from '../../runtime/route.ts';
import { changeProject } from '../change-project.ts';
import type { ProjectsDeps } from '../deps.ts';

export const approveProjectJoining = route(contract, ({ projectId, organisationId }, call, deps: ProjectsDeps) =>
  changeProject({ projectId, organisationId }, call, deps, ({ project, within, by, at }) =>
    decide(project, within, { organisationId, by, at }),
  ),
);
