import { publishProjectReport as contract } from '../../../shared/contracts/projects.ts';
import { publishReport as decide } from '../../../shared/domain/project/report.ts';
import { route } from '../../runtime/route.ts';
import { changeProject } from '../change-project.ts';
import type { ProjectsDeps } from '../deps.ts';

export const publishProjectReport = route(contract, ({ projectId, number }, call, deps: ProjectsDeps) =>
  changeProject({ projectId }, call, deps, ({ project, within, by, at }) =>
    decide(project, within.cluster, { number: Number(number), by, at }),
  ),
);
