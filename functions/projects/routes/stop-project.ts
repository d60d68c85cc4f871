import { stopProject as contract } from '../../../shared/contracts/projects.ts';
import { stopProject as decide } from '../../../shared/domain/project/end.ts';
import { route } from '../../runtime/route.ts';
import { changeProject } from '../change-project.ts';
import type { ProjectsDeps } from '../deps.ts';

export const stopProject = route(contract, ({ projectId, reason }, call, deps: ProjectsDeps) =>
  changeProject({ projectId }, call, deps, ({ project, within, by, at }) =>
    decide(project, within.cluster, { reason, by, at }),
  ),
);
