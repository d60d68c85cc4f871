import type { FaultKind } from '../../shared/domain/verification/fault.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import type { VerifyDeps } from './deps.ts';

/** Things that are read at the same time. */
const atOnce = 5;
/** Longer than an index lags, and than a change takes from its first item to its last. */
const betweenLooks = 5_000;

type Faulty<Thing> = { readonly thing: Thing; readonly kind: FaultKind };

type Look<Thing> = (thing: Thing) => Promise<readonly FaultKind[]>;

/** What is wrong with these things, as two looks agree: what changes between two requests of a look is no fault. */
export async function twice<Thing>(
  things: readonly Thing[],
  look: Look<Thing>,
  { pause }: Pick<VerifyDeps, 'pause'>,
  again: Look<Thing> = look,
): Promise<readonly Faulty<Thing>[]> {
  const first = await inParallel(things, atOnce, async (thing) => ({ thing, kinds: await seen(thing, look) }));
  const doubtful = first.filter(({ kinds }) => kinds.length > 0);
  if (doubtful.length === 0) return [];
  await pause(betweenLooks);
  const found = await inParallel(doubtful, atOnce, async ({ thing, kinds }) => {
    const still = new Set(await seen(thing, again));
    return kinds.filter((kind) => still.has(kind)).map((kind) => ({ thing, kind }));
  });
  return found.flat();
}

async function seen<Thing>(thing: Thing, look: Look<Thing>): Promise<readonly FaultKind[]> {
  try {
    return await look(thing);
  } catch (error) {
    // An item that its schema does not know is a fault of the table; everything else is one of ours, or of the network.
    if (error instanceof Error && error.name === 'ZodError') return ['unreadable'];
    throw error;
  }
}
