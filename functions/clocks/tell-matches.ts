import { tickMatch } from '../../shared/domain/match/end.ts';
import type { MatchClockDeps } from './deps.ts';
import { tellDue } from './tell-due.ts';

/** Matches that nobody answered end. */
export const tellMatches = (deps: MatchClockDeps): Promise<void> =>
  tellDue(
    {
      due: (at, limit) => deps.clocks.dueMatches(at, limit),
      load: (id) => deps.matches.load(id),
      tick: tickMatch,
      save: (step) => deps.matches.write(step),
    },
    deps,
  );
