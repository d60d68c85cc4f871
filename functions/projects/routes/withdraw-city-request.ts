import { withdrawCityRequest as contract } from '../../../shared/contracts/city-requests.ts';
import { withdrawRequest } from '../../../shared/domain/city-request/withdraw.ts';
import { route } from '../../runtime/route.ts';
import { changeCityRequest } from '../change-city-request.ts';
import type { ProjectsDeps } from '../deps.ts';

export const withdrawCityRequest = route(contract, ({ cityRequestId: id }, { actor }, deps: ProjectsDeps) =>
  changeCityRequest({ id, actor }, deps, (request, { by, at }) => withdrawRequest(request, { by, at })),
);
