import { setProjectStageBack as contract } from '../../../shared/contracts/projects.ts';
import { setStageBack as decide } from '../../../shared/domain/project/move-stage.ts';
import { route } from '../../runtime/route.ts';
import { changeProject } from '../change-project.ts';
import type { MemberDeps } from '../deps.ts';

export const setProjectStageBack = route(contract, ({ projectId, trl, reason }, call, deps: MemberDeps) =>
  changeProject({ projectId }, call, deps, ({ project, within, by, at }) =>
    decide(project, within.cluster, { trl, reason, by, at }),
  ),
);
