import { setProjectStageBack as contract } from '../../../shared/contracts/projects.ts';
import { setStageBack as decide } from '../../../shared/domain/project/move-stage.ts';
import { route } from '../../runtime/route.ts';
import { changeProject } from '../change-project.ts';
import type { ProjectsDeps } from '../deps.ts';

export const setProjectStageBack = route(contract, ({ projectId, trl, reason }, call, deps: ProjectsDeps) =>
  changeProject({ projectId }, call, deps, ({ project, within, by, at }) =>
    decide(project, within.cluster, { trl, reason, by, at }),
  ),
);
