import { tickCityRequest } from '../../shared/domain/city-request/tick-request.ts';
import type { CityClockDeps } from './deps.ts';
import { tellDue } from './tell-due.ts';

/** Those concerned are reminded of requests that wait for an answer. */
export const tellCityRequests = (deps: CityClockDeps): Promise<void> =>
  tellDue(
    {
      due: (at, limit) => deps.clocks.dueCityRequests(at, limit),
      load: (id) => deps.cityRequests.load(id),
      tick: tickCityRequest,
      save: (step) => deps.cityRequests.save(step),
    },
    deps,
  );
