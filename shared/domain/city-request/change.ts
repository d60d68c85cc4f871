import { type Actor, represents } from '../actor.ts';
import { hasCapacity, type Organisation } from '../organisation/organisation.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { onward, type Step } from '../step.ts';
import { type CityRequest, isWaiting, type OpenRequest, type TakenRequest } from './city-request.ts';
import type { CityRequestFact } from './fact.ts';

export type CityRequestChange<After extends CityRequest = CityRequest> = Step<CityRequest, CityRequestFact> & {
  readonly after: After;
};

/** What somebody of the department does; `department` is what the organisation is now. */
export type Serving = { readonly department: Organisation; readonly by: Actor; readonly at: Date };

export const between = ({ clusterId, departmentId }: CityRequest) => ({ clusterId, organisationId: departmentId });

/** One step of a request: the version grows by exactly one, and with it goes exactly one event. */
export const next = <After extends CityRequest>(
  before: CityRequest,
  after: After,
  fact: CityRequestFact,
  { by, at }: { readonly by: Actor | 'system'; readonly at: Date },
): CityRequestChange<After> => ({
  before,
  after: { ...after, ...onward(before, at) },
  fact,
  actor: by === 'system' ? by : by.personId,
  at,
});

/** The request, if this person may act on it for the department; who lost the capacity answers for the city no more. */
export function served(request: CityRequest, { department, by }: Serving): Result<OpenRequest, Refusal> {
  if (!represents(by, request.departmentId)) return refuse({ kind: 'not-yours' });
  if (!hasCapacity(department, 'city-department')) return refuse({ kind: 'not-a-department' });
  return isWaiting(request) ? accept(request) : refuse({ kind: 'wrong-status', status: request.status });
}

/** The request, if this person has taken it. */
export function owned(request: CityRequest, serving: Serving): Result<TakenRequest, Refusal> {
  const found = served(request, serving);
  if (!found.ok) return found;
  if (found.value.status === 'asked') return refuse({ kind: 'not-claimed' });
  return found.value.owner.personId === serving.by.personId
    ? accept(found.value)
    : refuse({ kind: 'claimed-by-another' });
}
