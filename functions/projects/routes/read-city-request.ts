import { readCityRequest as contract } from '../../../shared/contracts/city-requests.ts';
import { cityRequestView } from '../../../shared/contracts/present/city-request-view.ts';
import { hasCapacity } from '../../../shared/domain/organisation/organisation.ts';
import { route } from '../../runtime/route.ts';
import { loadCityRequest } from '../change-city-request.ts';
import type { ProjectsDeps } from '../deps.ts';

export const readCityRequest = route(contract, async ({ cityRequestId: id }, { actor }, deps: ProjectsDeps) => {
  const { request, department } = await loadCityRequest({ id, actor }, deps);
  const serves = hasCapacity(department, 'city-department');
  return cityRequestView(request, { actor, serves, at: deps.now() });
});
