import { type Actor, represents } from '../actor.ts';
import type { Place } from '../need/access.ts';
import { manages } from '../project/access.ts';
import type { Match, Side } from './match.ts';

/** On which side of a match this person stands; nobody else knows of it. */
export const standsFor = (match: Match, side: Side, { project, cluster }: Place, actor: Actor): boolean =>
  side === 'mandate' ? represents(actor, match.organisationId) : manages(actor, project, cluster);

export const sideOf = (match: Match, place: Place, actor: Actor): Side | undefined =>
  (['mandate', 'need'] as const).find((side) => standsFor(match, side, place, actor));
