import { tickGathering } from '../../shared/domain/calendar/tick-gathering.ts';
import type { ReminderDeps } from './deps.ts';
import { tellDue } from './tell-due.ts';

/** Who comes to an event of a calendar is reminded of it. */
export const tellGatherings = (deps: ReminderDeps): Promise<void> =>
  tellDue(
    {
      due: (at, limit) => deps.clocks.dueGatherings(at, limit),
      load: (id) => deps.gatherings.load(id),
      tick: tickGathering,
      save: (step) => deps.gatherings.plan(step),
    },
    deps,
  );
