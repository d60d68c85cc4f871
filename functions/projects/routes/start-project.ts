import { startProject as contract } from '../../../shared/contracts/projects.ts';
import { startProject as decide } from '../../../shared/domain/project/start.ts';
import { route } from '../../runtime/route.ts';
import { changeProject } from '../change-project.ts';
import type { ProjectsDeps } from '../deps.ts';

export const startProject = route(contract, ({ projectId }, call, deps: ProjectsDeps) =>
  changeProject({ projectId }, call, deps, ({ project, within, by, at }) =>
    decide(project, within.cluster, { by, at }),
  ),
);
