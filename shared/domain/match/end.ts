import { anonymousMandate } from '../mandate/card.ts';
import type { Mandate } from '../mandate/mandate.ts';
import { anonymousCard } from '../need/card.ts';
import type { Need } from '../need/need.ts';
import { fitOf, isFit } from './fit.ts';
import { isOpenMatch, type Match, waiting } from './match.ts';
import { closed, type MatchStep, next, pairOf } from './step.ts';

/** When its clock runs out; `undefined` while none runs. */
export const matchClock = (match: Match): string | undefined => (isOpenMatch(match) ? match.expiresAt : undefined);

/** Nobody answered in time. */
export const tickMatch = (match: Match, at: Date): MatchStep | undefined =>
  isOpenMatch(match) && Date.parse(match.expiresAt) <= at.getTime() ? ended(match, 'time', at) : undefined;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * A side changed or has ended: the match follows. Who agreed to something that is not so any more has not agreed.
 * `undefined` when nothing has to be done.
 */
export function followSides(match: Match, need: Need, mandate: Mandate, at: Date): MatchStep | undefined {
  if (!isOpenMatch(match)) return undefined;
  if (need.status !== 'open') return ended(match, 'need-ended', at);
  if (mandate.status === 'closed') return ended(match, 'mandate-ended', at);
  const cards = { need: anonymousCard(need), mandate: anonymousMandate(mandate) };
  const fit = fitOf(need, mandate);
  const changed = { need: !same(cards.need, match.need), mandate: !same(cards.mandate, match.mandate) };
  if (!changed.need && !changed.mandate && same(fit, match.fit)) return undefined;
  if (match.origin === 'platform' && match.status === 'proposed' && !isFit(fit))
    return ended(match, 'no-longer-fits', at);
  const by = waiting(match);
  const stands = (by === 'need' && !changed.mandate) || (by === 'mandate' && !changed.need);
  const { common } = closed(match);
  const fresh = { ...common, ...cards, fit, expiresAt: match.expiresAt };
  const after: Match =
    stands && by !== undefined ? { ...fresh, status: 'agreed', by } : { ...fresh, status: 'proposed' };
  const data = { ...pairOf(match), score: fit.score };
  return next(match, after, { type: 'match-refreshed', data }, { actor: 'system', at });
}

function ended(match: Match, why: 'time' | 'need-ended' | 'mandate-ended' | 'no-longer-fits', at: Date) {
  if (!isOpenMatch(match)) return undefined;
  const { common, waited } = closed(match);
  const after = { ...common, ...waited, status: 'expired', why, endedAt: at.toISOString() } as const;
  return next(match, after, { type: 'match-expired', data: { ...pairOf(match), why } }, { actor: 'system', at });
}
