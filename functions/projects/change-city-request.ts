import { cityRequestView } from '../../shared/contracts/present/city-request-view.ts';
import type { CityRequestView } from '../../shared/contracts/city-views.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { mayReadRequest } from '../../shared/domain/city-request/allowed-actions.ts';
import type { CityRequestChange, Serving } from '../../shared/domain/city-request/change.ts';
import type { CityRequest } from '../../shared/domain/city-request/city-request.ts';
import type { CityRequestId } from '../../shared/domain/ids.ts';
import { hasCapacity } from '../../shared/domain/organisation/organisation.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Result } from '../../shared/domain/result.ts';
import { orRefuse, Refused } from '../runtime/refused.ts';
import { untilSaved } from '../runtime/until-saved.ts';
import type { ProjectsDeps } from './deps.ts';

type Deps = Pick<ProjectsDeps, 'cityRequests' | 'organisations' | 'now'>;

/** Load → decide → save for one step of a request: two reads, one transaction. */
export const changeCityRequest = (
  { id, actor }: { readonly id: CityRequestId; readonly actor: Actor },
  deps: Deps,
  decide: (request: CityRequest, serving: Serving) => Result<CityRequestChange | undefined, Refusal>,
): Promise<CityRequestView> =>
  untilSaved(async () => {
    const { request, department } = await loadCityRequest({ id, actor }, deps);
    const at = deps.now();
    const change = orRefuse(decide(request, { department, by: actor, at }));
    const viewer = { actor, serves: hasCapacity(department, 'city-department'), at };
    if (change === undefined) return { ok: true, value: cityRequestView(request, viewer) };
    const saved = await deps.cityRequests.save(change, { department });
    return saved.ok ? { ok: true, value: cityRequestView(saved.value, viewer) } : saved;
  });

/** The request and its department, for those who may read it; for everybody else it is not there. */
export async function loadCityRequest(
  { id, actor }: { readonly id: CityRequestId; readonly actor: Actor },
  { cityRequests, organisations }: Deps,
) {
  const request = orRefuse(await cityRequests.load(id));
  if (!mayReadRequest(request, actor)) throw new Refused({ kind: 'not-yours' });
  return { request, department: orRefuse(await organisations.load(request.departmentId)) };
}
