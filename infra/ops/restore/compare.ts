import type { Digests } from './digests.ts';

export type Comparison = {
  /** Items that were the same before and after the point of time: each must be in the copy, unchanged. */
  readonly judged: number;
  /** Items that changed meanwhile: of these the copy may hold either state. */
  readonly moving: number;
  readonly lost: readonly string[];
  readonly changed: readonly string[];
  /** In the copy alone. */
  readonly added: readonly string[];
};

/** The copy against the original as it was before and after the point of time, in both directions. */
export function compare(before: Digests, after: Digests, copy: Digests): Comparison {
  const result = { judged: 0, moving: 0, lost: Array<string>(), changed: Array<string>(), added: Array<string>() };
  for (const [key, digest] of before) {
    if (after.get(key) !== digest) result.moving += 1;
    else {
      result.judged += 1;
      const restored = copy.get(key);
      if (restored === undefined) result.lost.push(key);
      else if (restored !== digest) result.changed.push(key);
    }
  }
  for (const key of after.keys()) if (!before.has(key)) result.moving += 1;
  for (const key of copy.keys()) if (!before.has(key) && !after.has(key)) result.added.push(key);
  return result;
}

export const isWhole = ({ lost, changed, added }: Comparison): boolean =>
  lost.length + changed.length + added.length === 0;
