import { prolongCityRequest as contract } from '../../../shared/contracts/city-requests.ts';
import { prolongRequest } from '../../../shared/domain/city-request/prolong.ts';
import { programmeOf } from '../../../shared/programme/programmes.ts';
import { route } from '../../runtime/route.ts';
import { changeCityRequest } from '../change-city-request.ts';
import type { ProjectsDeps } from '../deps.ts';

export const prolongCityRequest = route(contract, ({ cityRequestId: id, reason }, { actor }, deps: ProjectsDeps) =>
  changeCityRequest({ id, actor }, deps, (request, serving) =>
    prolongRequest(request, { ...serving, reason }, programmeOf(request.programme.id, request.programme.version)),
  ),
);
