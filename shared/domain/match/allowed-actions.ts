import { isOpenMatch, type Match, type Side, waiting } from './match.ts';

/** What somebody of this side may do with a match now; names of routes. */
export function matchActions(match: Match, side: Side): string[] {
  if (!isOpenMatch(match)) return [];
  return waiting(match) === side ? ['declineMatch'] : ['agreeMatch', 'declineMatch'];
}
