import type { Understood } from '../search-engine.ts';
import type { Entries } from './entries.ts';

/** Steps from the literal to the guessed: how a query had to be understood to find anything. */
export const steps = ['as-typed', 'other-layout', 'misspelt', 'misspelt', 'some-words'] as const satisfies Understood[];

/** The entries that a query may mean. */
export type Hits = {
  /** In which of the steps they were found. */
  readonly step: number;
  readonly entries: Uint32Array;
  /** The higher, the likelier it is meant. */
  readonly scores: Float64Array;
};

/** A hit as it is ordered by: ascending. */
export type Place = { readonly step: number; readonly against: number; readonly entry: number };

const isBefore = (one: Place, other: Place): boolean =>
  one.step !== other.step
    ? one.step < other.step
    : one.against !== other.against
      ? one.against < other.against
      : one.entry < other.entry;

/** The best, in order; only those after a place, if there is one. */
export function bestOf({ step, entries, scores }: Hits, limit: number, after: Place | undefined): readonly Place[] {
  const best: Place[] = [];
  let last: Place | undefined;
  const { length } = entries;
  for (let index = 0; index < length; index++) {
    const against = -(scores[index] ?? 0);
    const entry = entries[index] ?? 0;
    // Nearly all of many.
    if (last !== undefined && (against > last.against || (against === last.against && entry > last.entry))) continue;
    const place = { step, against, entry };
    if (after !== undefined && !isBefore(after, place)) continue;
    best.splice(rank(best, place), 0, place);
    if (best.length > limit) best.pop();
    if (best.length === limit) last = best.at(-1);
  }
  return best;
}

/** How many come before it. */
function rank(places: readonly Place[], wanted: Place): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(places[middle] ?? wanted, wanted)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Only the hits in these cells; undefined for any. */
export function inCells(hits: Hits, { cells, endOfCells }: Entries, wanted: ReadonlySet<number> | undefined): Hits {
  if (wanted === undefined) return hits;
  const passes = new Uint8Array(endOfCells);
  for (const cell of wanted) passes[cell] = 1;
  const { length } = hits.entries;
  const entries = new Uint32Array(length);
  const scores = new Float64Array(length);
  let count = 0;
  for (let index = 0; index < length; index++) {
    const entry = hits.entries[index] ?? 0;
    if (passes[cells[entry] ?? 0] !== 1) continue;
    entries[count] = entry;
    scores[count++] = hits.scores[index] ?? 0;
  }
  return { ...hits, entries: entries.subarray(0, count), scores: scores.subarray(0, count) };
}
