import type { Place } from '../need/access.ts';
import type { Acting } from '../project/access.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { standsFor } from './access.ts';
import { isOpenMatch, type Match, type Side } from './match.ts';
import type { DeclineReason } from './reasons.ts';
import { reveals } from './reveals.ts';
import { closed, type MatchStep, next, pairOf } from './step.ts';

type No = Acting & {
  readonly side: Side;
  readonly reason: DeclineReason;
  readonly words: string | undefined;
  /** What must not stand in the words: they are read by somebody who does not know who wrote them. */
  readonly names: readonly string[];
};

/** One side says no, and why; who it is stays untold. */
export function declineMatch(
  match: Match,
  place: Place,
  { side, reason, words, names, by, at }: No,
): Result<MatchStep, Refusal> {
  if (!standsFor(match, side, place, by)) return refuse({ kind: 'not-yours' });
  if (!isOpenMatch(match)) return refuse({ kind: 'wrong-status', status: match.status });
  if (words !== undefined && reveals(words, names)) return refuse({ kind: 'reveals-who' });
  const { common, waited } = closed(match);
  return accept(
    next(
      match,
      {
        ...common,
        ...waited,
        status: 'declined',
        by: side,
        reason,
        ...(words === undefined ? {} : { words }),
        declinedAt: at.toISOString(),
      },
      { type: 'match-declined', data: { ...pairOf(match), side, reason } },
      { actor: by.personId, at },
    ),
  );
}
