import { tickNeed } from '../../shared/domain/need/tick-need.ts';
import type { NeedClockDeps } from './deps.ts';
import { tellDue } from './tell-due.ts';

/** Needs that nobody renews are brought to mind, and end. */
export const tellNeeds = (deps: NeedClockDeps): Promise<void> =>
  tellDue(
    {
      due: (at, limit) => deps.clocks.dueNeeds(at, limit),
      load: (id) => deps.needs.load(id),
      tick: tickNeed,
      save: (step) => deps.needs.write(step),
    },
    deps,
  );
