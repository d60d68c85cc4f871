import type { DynamoDb } from '../aws/dynamo-db.ts';
import type { Log } from '../runtime/log.ts';
import { CountersStore } from '../store/counters-store.ts';
import { ItemsStore } from '../store/items-store.ts';
import { Table } from '../store/table.ts';
import { VerificationStore } from '../store/verification-store.ts';
import { WholeTable } from '../store/whole-table.ts';
import type { Env } from './env.ts';
import type * as z from 'zod';

/** What only the entry, or a test, can give. */
type Outside = {
  readonly dynamo: DynamoDb;
  readonly now: () => Date;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly log: Log;
};

export type VerifyDeps = ReturnType<typeof makeDeps>;

export function makeDeps({ TABLE_NAME }: z.infer<typeof Env>, { dynamo, ...outside }: Outside) {
  const table = new Table(dynamo, TABLE_NAME);
  return {
    store: new VerificationStore(table),
    items: new ItemsStore(table, new WholeTable(dynamo, TABLE_NAME)),
    counters: new CountersStore(table),
    ...outside,
  };
}
