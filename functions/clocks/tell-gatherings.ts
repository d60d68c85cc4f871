import { tickGathering } from '../../shared/domain/calendar/tick-gathering.ts';
import type { GatheringId } from '../../shared/domain/ids.ts';
import type { ReminderDeps } from './deps.ts';

/** A run takes what it can in its minute; the next one goes on. */
const perRun = 100;

/** Who comes to an event of a calendar is reminded of it. Running twice, or late, does it once. */
export async function tellGatherings(deps: ReminderDeps): Promise<void> {
  for (const id of await deps.clocks.dueGatherings(deps.now(), perRun)) {
    try {
      await remind(id, deps);
    } catch (error) {
      // One that cannot be told must not hold up the others; it stays due and raises the alarm.
      deps.log('clock-failed', { aggregateId: id }, error);
    }
  }
}

async function remind(id: GatheringId, { gatherings, now, log }: ReminderDeps): Promise<void> {
  const loaded = await gatherings.load(id);
  const step = loaded.ok ? tickGathering(loaded.value, now()) : undefined;
  if (step === undefined) return;
  // Changed in between: its clock was set anew, or the next run finds it still due.
  const saved = await gatherings.plan(step);
  if (saved.ok) log('clock-told', { aggregateId: id, eventType: step.fact.type });
}
