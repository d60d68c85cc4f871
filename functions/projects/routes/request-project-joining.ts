import { requestProjectJoining as contract } from '../../../shared/contracts/project-members.ts';
import { requestJoining as decide } from '../../../shared/domain/project/request.ts';
import { route } from '../../runtime/route.ts';
import { changeProject } from '../change-project.ts';
import type { ProjectsDeps } from '../deps.ts';

export const requestProjectJoining = route(
  contract,
  ({ projectId, organisationId, contribution, message }, call, deps: ProjectsDeps) =>
    changeProject({ projectId }, call, deps, ({ project, within, by, at }) =>
      decide(project, within, { organisationId, contribution, message, hole: false, by, at }),
    ),
);
