import * as z from 'zod';
import { Aggregate, noHash } from '../event.ts';
import { Instant, Sha256 } from '../ids.ts';

/** An event of which the public sees only that it exists, so that the chain has no gap. */
export const ChainLink = z.strictObject({ seq: z.int().positive(), previousHash: Sha256, hash: Sha256 });

/** A public event with all that its hash covers: SHA-256 over the canonical JSON (RFC 8785) of the entry without `hash`. */
export const SealedEntry = z.strictObject({
  recipe: z.literal(2),
  id: z.string().max(60),
  aggregate: Aggregate,
  aggregateId: z.uuid(),
  seq: z.int().positive(),
  type: z.string().max(60),
  at: Instant,
  /** Ids, codes and numbers. */
  data: z.record(z.string(), z.unknown()),
  actorSeal: Sha256,
  previousHash: Sha256,
  hash: Sha256,
});
export type SealedEntry = z.infer<typeof SealedEntry>;
export type ChainLine = SealedEntry | z.infer<typeof ChainLink>;

/** SHA-256 (hex) over the canonical JSON of a value. The domain has no cryptography of its own. */
export type HashOf = (value: object) => string;

/** `gap`: one is missing, doubled or out of order; `not-linked`: it names another predecessor. */
export type ChainFault = 'gap' | 'not-linked' | 'misnamed' | 'changed';

export const isSealed = (line: object): line is SealedEntry => 'recipe' in line;

/** Why a line cannot follow the one before it (`undefined`: it is to be the first); `undefined` when all is well. */
export function chainFault(
  before: { readonly seq: number; readonly hash: string } | undefined,
  line: ChainLine,
  hashOf: HashOf,
): ChainFault | undefined {
  if (line.seq !== (before?.seq ?? 0) + 1) return 'gap';
  if (line.previousHash !== (before?.hash ?? noHash)) return 'not-linked';
  return isSealed(line) ? entryFault(line, hashOf) : undefined;
}

/** What is wrong with an entry by itself. */
export function entryFault(entry: SealedEntry, hashOf: HashOf): 'misnamed' | 'changed' | undefined {
  const { hash, ...body } = entry;
  if (entry.id !== `${entry.aggregateId}:${entry.seq}`) return 'misnamed';
  return hashOf(body) === hash ? undefined : 'changed';
}
