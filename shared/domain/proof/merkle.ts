import * as z from 'zod';
import { Sha256 } from '../ids.ts';

/** SHA-256 (hex) of a text. Everything here is text, so that anybody can follow with `printf | sha256sum`. */
export type Sha = (text: string) => string;

/** One step from a leaf to the root: the neighbour and the side on which it stands. */
export const ProofStep = z.strictObject({ side: z.enum(['left', 'right']), hash: Sha256 });
export type ProofStep = z.infer<typeof ProofStep>;

/** A leaf and an inner node never look alike (RFC 6962). */
export const leafHash = (leaf: string, sha: Sha): string => sha(`leaf:${leaf}`);
const nodeHash = (left: string, right: string, sha: Sha): string => sha(`node:${left}:${right}`);

const levelAbove = (nodes: readonly string[], sha: Sha): string[] =>
  Array.from({ length: Math.ceil(nodes.length / 2) }, (_, index) => {
    const [left = '', right] = nodes.slice(2 * index, 2 * index + 2);
    // The odd one out goes up as it is, never doubled: two lists would have one root.
    return right === undefined ? left : nodeHash(left, right, sha);
  });

/** The root over nodes that are hashed already; nothing has the hash of the empty text. */
export function rootOf(nodes: readonly string[], sha: Sha): string {
  let level = nodes;
  while (level.length > 1) level = levelAbove(level, sha);
  return level[0] ?? sha('');
}

/** The way from node number `index` (from 0) to the root. */
export function pathOf(nodes: readonly string[], index: number, sha: Sha): ProofStep[] {
  const path: ProofStep[] = [];
  let [level, at] = [nodes, index];
  while (level.length > 1) {
    const neighbour = level[at % 2 === 0 ? at + 1 : at - 1];
    if (neighbour !== undefined) path.push({ side: at % 2 === 0 ? 'right' : 'left', hash: neighbour });
    [level, at] = [levelAbove(level, sha), Math.floor(at / 2)];
  }
  return path;
}

/** Where a path leads from a node. */
export const rootBy = (node: string, path: readonly ProofStep[], sha: Sha): string =>
  path.reduce((at, { side, hash }) => (side === 'left' ? nodeHash(hash, at, sha) : nodeHash(at, hash, sha)), node);
