import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { between, type CityRequestChange, next, served, type Serving } from './change.ts';
import type { CityRequest } from './city-request.ts';

/** A representative of the department takes a request; taking it from a colleague has to be meant. One's own: nothing. */
export function takeRequest(
  request: CityRequest,
  { force, ...serving }: Serving & { readonly force: boolean },
): Result<CityRequestChange | undefined, Refusal> {
  const found = served(request, serving);
  if (!found.ok) return found;
  const { by, at } = serving;
  const former = found.value.status === 'taken' ? found.value.owner.personId : undefined;
  if (former === by.personId) return accept(undefined);
  const takenOver = former !== undefined;
  if (takenOver && !force) return refuse({ kind: 'claimed-by-another' });
  const owner = { personId: by.personId, since: at.toISOString() };
  const after = { ...found.value, status: 'taken', owner } as const;
  return accept(
    next(request, after, { type: 'city-request-taken', data: { ...between(request), takenOver } }, serving),
  );
}
