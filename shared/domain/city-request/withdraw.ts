import { type Actor, represents } from '../actor.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { between, type CityRequestChange, next } from './change.ts';
import { type CityRequest, isWaiting } from './city-request.ts';

/** The coordinator needs no answer any more, whatever state the cluster is in. */
export function withdrawRequest(
  request: CityRequest,
  { by, at }: { readonly by: Actor; readonly at: Date },
): Result<CityRequestChange, Refusal> {
  if (!represents(by, request.askedBy)) return refuse({ kind: 'not-yours' });
  if (!isWaiting(request)) return refuse({ kind: 'wrong-status', status: request.status });
  const ended = { status: 'withdrawn', withdrawnAt: at.toISOString() } as const;
  const after =
    request.status === 'asked'
      ? { ...request, ...ended }
      : (({ owner, ...common }) => ({ ...common, ...ended }))(request);
  return accept(next(request, after, { type: 'city-request-withdrawn', data: between(request) }, { by, at }));
}
