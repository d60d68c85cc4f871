import { answerCityRequest as contract } from '../../../shared/contracts/city-requests.ts';
import { answerRequest } from '../../../shared/domain/city-request/answer.ts';
import { route } from '../../runtime/route.ts';
import { changeCityRequest } from '../change-city-request.ts';
import type { ProjectsDeps } from '../deps.ts';

export const answerCityRequest = route(contract, ({ cityRequestId: id, ...answer }, { actor }, deps: ProjectsDeps) =>
  changeCityRequest({ id, actor }, deps, (request, serving) => answerRequest(request, { ...serving, ...answer })),
);
