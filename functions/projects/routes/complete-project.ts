import { completeProject as contract } from '../../../shared/contracts/projects.ts';
import { completeProject as decide } from '../../../shared/domain/project/end.ts';
import { route } from '../../runtime/route.ts';
import { changeProject } from '../change-project.ts';
import type { ProjectsDeps } from '../deps.ts';

export const completeProject = route(contract, ({ projectId, summary }, call, deps: ProjectsDeps) =>
  changeProject({ projectId }, call, deps, ({ project, within, by, at }) =>
    decide(project, within.cluster, { summary, by, at }),
  ),
);
