import { listDepartmentRequests as contract } from '../../../shared/contracts/city-requests.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { cityRequestView } from '../../../shared/contracts/present/city-request-view.ts';
import { represents } from '../../../shared/domain/actor.ts';
import { hasCapacity } from '../../../shared/domain/organisation/organisation.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { ProjectsDeps } from '../deps.ts';

export const listDepartmentRequests = route(contract, async (input, { actor }, deps: ProjectsDeps) => {
  const { organisationId, state = 'waiting', cursor, limit } = input;
  const list = `city requests to ${organisationId} ${state}`;
  const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
  if (!represents(actor, organisationId)) throw new Refused({ kind: 'not-yours' });
  const department = orRefuse(await deps.organisations.load(organisationId));
  const page = await deps.cityRequests.ofDepartment(organisationId, state, paging);
  const viewer = { actor, serves: hasCapacity(department, 'city-department'), at: deps.now() };
  return {
    items: page.items.map((request) => cityRequestView(request, viewer)),
    next: deps.cursors.write(list, page.next),
  };
});
