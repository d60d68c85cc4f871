import { isTalking, moderates, type Standing } from '../community/standing.ts';
import type { Gathering } from './gathering.ts';

/** What this person may do with an event now; names of routes. */
export function gatheringActions(gathering: Gathering, standing: Standing, at: Date): string[] {
  const planned = gathering.status === 'planned';
  const talks = isTalking(standing);
  return [
    talks && planned && standing.voices.length > 0 && new Date(gathering.endsAt) > at && 'answerGathering',
    talks && planned && standing.coordinator && 'changeGathering',
    planned && moderates(standing) && 'cancelGathering',
  ].filter((action) => action !== false);
}
