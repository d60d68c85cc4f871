import { onward, type Step } from '../step.ts';
import type { MatchFact } from './fact.ts';
import type { Match, OpenMatch } from './match.ts';

export type MatchStep = Step<Match, MatchFact>;

export const pairOf = ({ needId, mandateId }: Match) => ({ needId, mandateId });

/** What stays of a match that is not open any more. */
export function closed(match: OpenMatch) {
  const { expiresAt, status, ...common } = match;
  const { by, ...rest } = 'by' in common ? common : { ...common, by: undefined };
  return { common: rest, waited: by === undefined ? {} : { waited: by } };
}

export const next = (before: Match, after: Match, fact: MatchFact, by: Pick<MatchStep, 'actor' | 'at'>): MatchStep => ({
  before,
  after: { ...after, ...onward(before, by.at) },
  fact,
  ...by,
});
