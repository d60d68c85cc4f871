import { refuseProjectJoining as contract } from '../../../shared/contracts/project-members.ts';
import { refuseJoining as decide } from '../../../shared/domain/project/answer-request.ts';
import { route } from '../../runtime/route.ts';
import { changeProject } from '../change-project.ts';
import type { ProjectsDeps } from '../deps.ts';

export const refuseProjectJoining = route(contract, ({ projectId, organisationId, reason }, call, deps: ProjectsDeps) =>
  changeProject({ projectId }, call, deps, ({ project, within, by, at }) =>
    decide(project, within, { organisationId, reason, by, at }),
  ),
);
