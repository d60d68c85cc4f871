import type { MatchId } from '../../shared/domain/ids.ts';
import { tickMatch } from '../../shared/domain/match/end.ts';
import type { MatchClockDeps } from './deps.ts';

/** A run takes what it can in its minute; the next one goes on. */
const perRun = 100;

/** Matches that nobody answered end. Running twice, or late, does it once. */
export async function tellMatches(deps: MatchClockDeps): Promise<void> {
  for (const id of await deps.clocks.dueMatches(deps.now(), perRun)) {
    try {
      await tell(id, deps);
    } catch (error) {
      // One that cannot be ended must not hold up the others; it stays due and raises the alarm.
      deps.log('clock-failed', { aggregateId: id }, error);
    }
  }
}

async function tell(id: MatchId, { matches, now, log }: MatchClockDeps): Promise<void> {
  const loaded = await matches.load(id);
  const step = loaded.ok ? tickMatch(loaded.value, now()) : undefined;
  if (step === undefined) return;
  const saved = await matches.write(step);
  if (saved.ok) log('clock-told', { aggregateId: id, eventType: step.fact.type });
}
