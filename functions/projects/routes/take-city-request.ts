import { takeCityRequest as contract } from '../../../shared/contracts/city-requests.ts';
import { takeRequest } from '../../../shared/domain/city-request/take.ts';
import { route } from '../../runtime/route.ts';
import { changeCityRequest } from '../change-city-request.ts';
import type { ProjectsDeps } from '../deps.ts';

export const takeCityRequest = route(contract, ({ cityRequestId: id, force = false }, { actor }, deps: ProjectsDeps) =>
  changeCityRequest({ id, actor }, deps, (request, serving) => takeRequest(request, { ...serving, force })),
);
