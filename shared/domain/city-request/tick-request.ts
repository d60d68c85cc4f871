import { between, type CityRequestChange, next } from './change.ts';
import { type CityRequest, isWaiting } from './city-request.ts';

/** When its clock runs out; `undefined` while none runs. */
export function cityRequestClock(request: CityRequest): string | undefined {
  if (!isWaiting(request) || request.told === 'overdue') return undefined;
  return request.told === 'nothing' ? request.nearDueAt : request.dueAt;
}

/** What the clock does to a request at `at`. After a time without clocks only the last notice is told. */
export function tickCityRequest(request: CityRequest, at: Date): CityRequestChange | undefined {
  const clock = cityRequestClock(request);
  if (clock === undefined || Date.parse(clock) > at.getTime()) return undefined;
  const told = Date.parse(request.dueAt) <= at.getTime() ? 'overdue' : 'near-due';
  const data = { ...between(request), dueAt: request.dueAt };
  return next(request, { ...request, told }, { type: `city-request-${told}`, data }, { by: 'system', at });
}
