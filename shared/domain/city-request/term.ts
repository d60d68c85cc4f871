import type { Programme } from '../../programme/programme.ts';
import { addWorkingDays } from '../../programme/working-days.ts';
import type { CityRequestKind } from './city-request.ts';

/** How long a department has from `from` on, which is not counted itself, and when it is reminded. */
export function termFrom(from: Date, kind: CityRequestKind, { cityRequests }: Pick<Programme, 'cityRequests'>) {
  const days = cityRequests.workingDays[kind];
  const nearDue = addWorkingDays(from, Math.max(0, days - cityRequests.noticeWorkingDays));
  return { nearDueAt: nearDue.toISOString(), dueAt: addWorkingDays(from, days).toISOString() };
}
