import { changeProjectLead as contract } from '../../../shared/contracts/projects.ts';
import { changeLead as decide } from '../../../shared/domain/project/change-lead.ts';
import { route } from '../../runtime/route.ts';
import { changeProject } from '../change-project.ts';
import type { ProjectsDeps } from '../deps.ts';

export const changeProjectLead = route(contract, ({ projectId, organisationId }, call, deps: ProjectsDeps) =>
  changeProject({ projectId, organisationId }, call, deps, ({ project, within, by, at }) =>
    decide(project, within, { organisationId, by, at }),
  ),
);
