import { askCityDepartment as contract } from '../../../shared/contracts/city-requests.ts';
import { cityRequestView } from '../../../shared/contracts/present/city-request-view.ts';
import { askDepartment } from '../../../shared/domain/city-request/ask.ts';
import { coordinates } from '../../../shared/domain/cluster/access.ts';
import { CityRequestId } from '../../../shared/domain/ids.ts';
import { programmeOf } from '../../../shared/programme/programmes.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { remember } from '../../runtime/remember.ts';
import { route } from '../../runtime/route.ts';
import { untilSaved } from '../../runtime/until-saved.ts';
import type { ProjectsDeps } from '../deps.ts';

/** Questions of one cluster on a day. */
const mostPerDay = 10;

export const askCityDepartment = route(contract, (input, call, deps: ProjectsDeps) =>
  untilSaved(async () => {
    const { clusterId, departmentId, kind, projectId, question } = input;
    const { actor: by } = call;
    const at = deps.now();
    const cluster = orRefuse(await deps.clusters.load(clusterId));
    if (!coordinates(by, cluster)) throw new Refused({ kind: 'not-yours' });
    const department = orRefuse(await deps.organisations.load(departmentId));
    const project = projectId === undefined ? undefined : orRefuse(await deps.projects.load(projectId));
    const id = CityRequestId.parse(deps.newId());
    const programme = programmeOf(cluster.programme.id, cluster.programme.version);
    const change = orRefuse(askDepartment(cluster, { id, department, kind, project, question, by, at }, programme));
    orRefuse(await deps.quotas.take(`city-requests-of-${clusterId}`, 'day', mostPerDay, at));
    const view = cityRequestView(change.after, { actor: by, serves: true, at });
    const saved = await deps.cityRequests.save(change, {
      department,
      cluster,
      remember: remember(call, contract, view),
    });
    return saved.ok ? { ok: true, value: view } : saved;
  }),
);
