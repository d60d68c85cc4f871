import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { compare, type Comparison, isWhole } from './compare.ts';
import { digestsOf } from './digests.ts';

/** A restored table, and what is to be done with it afterwards. */
export type Copy = {
  readonly client: DynamoDBClient;
  readonly table: string;
  /** Ends what was started; the sentence says what is left for a person to do. */
  leave(): Promise<string>;
};
/** Brings a table's state at a point of time into another table. The original is only read. */
export type Restore = (table: string, say: (text: string) => void) => Promise<Copy>;

const named = 20;

/**
 * Restores a table and compares all of it. The original is read before the point of time and after it: what was the
 * same both times must be in the copy, so that people may go on working meanwhile.
 */
export async function drill(
  client: DynamoDBClient,
  table: string,
  restore: Restore,
  say: (text: string) => void,
): Promise<Comparison> {
  const before = await digestsOf(client, table);
  say(`${table}: ${before.size} items before the point of time.`);
  const copy = await restore(table, say);
  try {
    const [restored, after] = [await digestsOf(copy.client, copy.table), await digestsOf(client, table)];
    const found = compare(before, after, restored);
    for (const [what, keys] of Object.entries({
      'is not in the copy': found.lost,
      'is another in the copy': found.changed,
      'is in the copy alone': found.added,
    }))
      tell(keys, what, say);
    say(
      `${copy.table}: ${restored.size} items; ${found.judged} compared by their hashes, ${found.moving} changed meanwhile: ${isWhole(found) ? 'nothing is lost, changed or added' : 'THE COPY IS NOT THE ORIGINAL'}.`,
    );
    return found;
  } finally {
    say(await copy.leave());
  }
}

/** Keys hold ids and no personal data. */
function tell(keys: readonly string[], what: string, say: (text: string) => void): void {
  for (const key of keys.slice(0, named)) say(`  ${key} ${what}`);
  if (keys.length > named) say(`  … and ${keys.length - named} more: ${what}`);
}
