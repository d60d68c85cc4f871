import { fileProjectReport as contract } from '../../../shared/contracts/projects.ts';
import { fileReport as decide } from '../../../shared/domain/project/report.ts';
import { route } from '../../runtime/route.ts';
import { changeProject } from '../change-project.ts';
import type { ProjectsDeps } from '../deps.ts';

export const fileProjectReport = route(contract, ({ projectId, ...report }, call, deps: ProjectsDeps) =>
  changeProject({ projectId, contract }, call, deps, ({ project, within, by, at }) =>
    decide(project, within.cluster, { report, by, at }),
  ),
);
