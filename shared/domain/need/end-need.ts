import type { Acting } from '../project/access.ts';
import type { Refusal } from '../refusal.ts';
import { accept, type Result } from '../result.ts';
import { managedNeed, type Place } from './access.ts';
import type { Need } from './need.ts';
import { about, next, type NeedStep } from './step.ts';

/** It was found, here or elsewhere; or it is not needed any more. */
export function endNeed(
  need: Need,
  place: Place,
  { how, by, at }: Acting & { readonly how: 'met' | 'withdrawn' },
): Result<NeedStep, Refusal> {
  const found = managedNeed(need, place, { by, at });
  if (!found.ok) return found;
  const { expiresAt, reminded, ...common } = found.value;
  const after = { ...common, status: how, endedAt: at.toISOString() };
  const fact = { type: `need-${how}`, data: about(need) } as const;
  return accept(next(need, after, fact, { actor: by.personId, at }));
}
