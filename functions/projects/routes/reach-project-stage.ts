import { reachProjectStage as contract } from '../../../shared/contracts/projects.ts';
import { reachStage as decide } from '../../../shared/domain/project/move-stage.ts';
import { route } from '../../runtime/route.ts';
import { changeProject } from '../change-project.ts';
import type { ProjectsDeps } from '../deps.ts';

export const reachProjectStage = route(contract, ({ projectId, trl }, call, deps: ProjectsDeps) =>
  changeProject({ projectId }, call, deps, ({ project, within, by, at }) =>
    decide(project, within.cluster, { trl, by, at }),
  ),
);
