import { tickCityRequest } from '../../shared/domain/city-request/tick-request.ts';
import type { CityRequestId } from '../../shared/domain/ids.ts';
import type { CityClockDeps } from './deps.ts';

/** A run takes what it can in its minute; the next one goes on. */
const perRun = 100;

/** Those concerned are reminded of requests that wait for an answer. Running twice, or late, does it once. */
export async function tellCityRequests(deps: CityClockDeps): Promise<void> {
  for (const id of await deps.clocks.dueCityRequests(deps.now(), perRun)) {
    try {
      await remind(id, deps);
    } catch (error) {
      // One that cannot be told must not hold up the others; it stays due and raises the alarm.
      deps.log('clock-failed', { aggregateId: id }, error);
    }
  }
}

async function remind(id: CityRequestId, { cityRequests, now, log }: CityClockDeps): Promise<void> {
  const loaded = await cityRequests.load(id);
  const step = loaded.ok ? tickCityRequest(loaded.value, now()) : undefined;
  if (step === undefined) return;
  // Changed in between: its clock was set anew, or the next run finds it still due.
  const saved = await cityRequests.save(step);
  if (saved.ok) log('clock-told', { aggregateId: id, eventType: step.fact.type });
}
