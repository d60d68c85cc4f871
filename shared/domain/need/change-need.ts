import { addDays } from '../days.ts';
import type { Acting } from '../project/access.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { copiedFrom, managedNeed, type Place, placed } from './access.ts';
import type { Need, OpenNeed } from './need.ts';
import { openDays } from './open-need.ts';
import { about, next, type NeedStep } from './step.ts';

type Change = Acting & {
  /** What is `undefined` stays as it is. Who was named once is known, so visibility never changes. */
  readonly changes: { readonly [Field in 'content' | 'region' | 'neededBy' | 'words']?: Need[Field] | undefined };
  readonly sawVersion: number;
};

/** What is needed has changed, but not its kind: another kind is another need. */
export function changeNeed(
  need: Need,
  place: Place,
  { changes, sawVersion, by, at }: Change,
): Result<NeedStep<OpenNeed>, Refusal> {
  const found = changeable(need, place, { by, at });
  if (!found.ok) return found;
  if (need.version !== sawVersion) return refuse({ kind: 'stale-version' });
  const { content = need.content, region = need.region, neededBy = need.neededBy, words = need.words } = changes;
  if (content.kind !== need.content.kind) return refuse({ kind: 'another-kind' });
  if (changes.neededBy !== undefined && new Date(neededBy) < at) return refuse({ kind: 'no-such-time' });
  const fields = Object.entries(changes).flatMap(([field, value]) => (value === undefined ? [] : [field]));
  const after = { ...found.value, ...copiedFrom(place), content, region, neededBy, words };
  const fact = { type: 'need-changed', data: { ...about(need), fields } } as const;
  return accept(next(need, after, fact, { actor: by.personId, at }));
}

/** It is needed still: the days begin anew. */
export function renewNeed(need: Need, place: Place, { by, at }: Acting): Result<NeedStep<OpenNeed>, Refusal> {
  const found = changeable(need, place, { by, at });
  if (!found.ok) return found;
  const expiresAt = addDays(at, openDays).toISOString();
  const after = { ...found.value, ...copiedFrom(place), expiresAt, reminded: false };
  const fact = { type: 'need-renewed', data: { ...about(need), expiresAt } } as const;
  return accept(next(need, after, fact, { actor: by.personId, at }));
}

function changeable(need: Need, place: Place, acting: Acting): Result<OpenNeed, Refusal> {
  const found = managedNeed(need, place, acting);
  if (!found.ok) return found;
  const here = placed(place, acting);
  return here.ok ? found : here;
}
