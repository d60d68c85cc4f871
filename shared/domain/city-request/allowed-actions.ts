import { type Actor, represents } from '../actor.ts';
import { type CityRequest, isWaiting } from './city-request.ts';

export type Viewer = {
  readonly actor: Actor;
  /** The department answers for the city at present. */
  readonly serves: boolean;
  readonly at: Date;
};

/** The coordinator who asked and the people of the department read all of it. */
export const mayReadRequest = (request: CityRequest, actor: Actor): boolean =>
  represents(actor, request.askedBy) || represents(actor, request.departmentId);

/** What this person may do with a request now; names of routes. */
export function cityRequestActions(request: CityRequest, { actor, serves, at }: Viewer): string[] {
  if (!isWaiting(request)) return [];
  const department = serves && represents(actor, request.departmentId);
  const mine = department && request.status === 'taken' && request.owner.personId === actor.personId;
  return [
    department && !mine && 'takeCityRequest',
    mine && request.prolonged === undefined && Date.parse(request.dueAt) > at.getTime() && 'prolongCityRequest',
    mine && 'answerCityRequest',
    represents(actor, request.askedBy) && 'withdrawCityRequest',
  ].filter((action) => action !== false);
}
