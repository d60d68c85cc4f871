import { Erasure } from '../../../shared/domain/consent/erasure.ts';
import type { Platform } from '../platform/platform.ts';
import type { Tables } from './at-rest.ts';
import { plain, textIn } from './seen.ts';

/** A letter that is being handed to the provider at that moment cannot be called back: one run, and the clocks. */
const underway = 35_000;

/** 31: of whoever was erased nothing is left, nothing arrives any more, and nobody writes to them. */
export function* erasures({ of }: Tables, { main, people, provider }: Platform): Generator<string> {
  for (const erasure of of('erasure').map((raw) => Erasure.parse(plain(raw)))) {
    const { personId, status } = erasure;
    if (status !== 'done') {
      yield `31: ${personId} is not erased yet: ${status}`;
      continue;
    }
    for (const raw of main.items()) {
      const pk = textIn(raw, 'pk') ?? '';
      if (pk !== `ERASURE#${personId}` && pk.split('#')[1] === personId)
        yield `31: ${pk} ${textIn(raw, 'sk')} is left of ${personId}`;
    }
    for (const raw of people.items())
      if (JSON.stringify(raw).includes(`${personId}@`)) yield `31: the address of ${personId} is still known`;
    const done = Date.parse(erasure.doneAt) + underway;
    if (provider.posted.some(({ to, at }) => to.startsWith(`${personId}@`) && at > done))
      yield `31: ${personId} was written to after the erasure`;
  }
}
