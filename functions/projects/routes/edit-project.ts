import { editProject as contract } from '../../../shared/contracts/projects.ts';
import { editProject as decide } from '../../../shared/domain/project/edit.ts';
import { route } from '../../runtime/route.ts';
import { changeProject } from '../change-project.ts';
import type { ProjectsDeps } from '../deps.ts';

export const editProject = route(contract, ({ projectId, ...changes }, call, deps: ProjectsDeps) =>
  changeProject({ projectId }, call, deps, ({ project, within, by, at }) =>
    decide(project, within.cluster, { changes, sawVersion: call.sawVersion, by, at }),
  ),
);
