import type { Programme } from '../../programme/programme.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { between, type CityRequestChange, next, owned, type Serving } from './change.ts';
import type { CityRequest } from './city-request.ts';
import { termFrom } from './term.ts';

/** Whoever has taken it needs the term once more, and says why; once, and before the term is over. */
export function prolongRequest(
  request: CityRequest,
  { reason, ...serving }: Serving & { readonly reason: string },
  programme: Pick<Programme, 'cityRequests'>,
): Result<CityRequestChange, Refusal> {
  const found = owned(request, serving);
  if (!found.ok) return found;
  const { by, at } = serving;
  if (found.value.prolonged !== undefined) return refuse({ kind: 'already-prolonged' });
  const until = new Date(found.value.dueAt);
  if (until <= at) return refuse({ kind: 'too-late' });
  const term = termFrom(until, found.value.kind, programme);
  const prolonged = { by: by.personId, at: at.toISOString(), reason };
  const after = { ...found.value, ...term, told: 'nothing', prolonged } as const;
  const data = { ...between(request), dueAt: term.dueAt };
  return accept(next(request, after, { type: 'city-request-prolonged', data }, serving));
}
