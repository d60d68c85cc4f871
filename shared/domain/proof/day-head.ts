import * as z from 'zod';
import { Instant, Sha256 } from '../ids.ts';
import { leafHash, rootOf, type Sha } from './merkle.ts';

/**
 * What is published of a day (Moscow): the root over all its events and a hash that covers every day before it. Whoever
 * wrote one head down can tell that nothing older was changed, removed or put in between.
 */
export const DayHead = z.strictObject({
  day: z.iso.date(),
  /** Head of the day before; 64 zeros for the first. */
  previous: Sha256,
  /** Root over the leaves in the order of their text. */
  root: Sha256,
  /** How many events. */
  count: z.int().nonnegative(),
  /** SHA-256 of `head:<previous>:<day>:<root>:<count>`. */
  head: Sha256,
  closedAt: Instant,
});
export type DayHead = z.infer<typeof DayHead>;

type Position = { readonly aggregateId: string; readonly seq: number };

/** The beginning of a leaf: of what (as SHA-256 of its id: hidden things stay hidden) and which number. */
export const leafStart = ({ aggregateId, seq }: Position, sha: Sha): string =>
  `${sha(aggregateId)}#${String(seq).padStart(8, '0')}#`;

/** One event of a day: what, which number, which hash. */
export const leafOf = (event: Position & { readonly hash: string }, sha: Sha): string =>
  `${leafStart(event, sha)}${event.hash}`;

export const headHash = (
  { previous, day, root, count }: Pick<DayHead, 'previous' | 'day' | 'root' | 'count'>,
  sha: Sha,
): string => sha(`head:${previous}:${day}:${root}:${count}`);

/** Whole subtrees of the tree over a day: a proof reads one of them and their roots, however long the day was. */
export const leavesPerChunk = 2048;

export type Chunk = { readonly first: string; readonly leaves: readonly string[]; readonly root: string };

/** The leaves of a day in order, cut into subtrees. Their roots have the same root as the leaves. */
export function chunksOf(leaves: Iterable<string>, sha: Sha): Chunk[] {
  const ordered = [...new Set(leaves)].toSorted();
  return Array.from({ length: Math.ceil(ordered.length / leavesPerChunk) }, (_, index) => {
    const own = ordered.slice(index * leavesPerChunk, (index + 1) * leavesPerChunk);
    const hashes = own.map((leaf) => leafHash(leaf, sha));
    return { first: own[0] ?? '', leaves: own, root: rootOf(hashes, sha) };
  });
}
