import type { NeedId } from '../../shared/domain/ids.ts';
import { tickNeed } from '../../shared/domain/need/tick-need.ts';
import type { NeedClockDeps } from './deps.ts';

/** A run takes what it can in its minute; the next one goes on. */
const perRun = 100;

/** Needs that nobody renews are brought to mind, and end. Running twice, or late, does it once. */
export async function tellNeeds(deps: NeedClockDeps): Promise<void> {
  for (const id of await deps.clocks.dueNeeds(deps.now(), perRun)) {
    try {
      await tell(id, deps);
    } catch (error) {
      // One that cannot be told must not hold up the others; it stays due and raises the alarm.
      deps.log('clock-failed', { aggregateId: id }, error);
    }
  }
}

async function tell(id: NeedId, { needs, now, log }: NeedClockDeps): Promise<void> {
  const loaded = await needs.load(id);
  const step = loaded.ok ? tickNeed(loaded.value, now()) : undefined;
  if (step === undefined) return;
  // Changed in between: its clock was set anew, or the next run finds it still due.
  const saved = await needs.write(step);
  if (saved.ok) log('clock-told', { aggregateId: id, eventType: step.fact.type });
}
