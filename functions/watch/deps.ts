import type { DynamoDb } from '../aws/dynamo-db.ts';
import type { Sqs } from '../aws/sqs.ts';
import type * as z from 'zod';
import { CheckMessage } from '../../shared/contracts/messages.ts';
import { Queue } from '../gateways/queue.ts';
import type { Log } from '../runtime/log.ts';
import { BudgetStore } from '../store/budget-store.ts';
import { Table } from '../store/table.ts';
import { WatchStore } from '../store/watch-store.ts';
import type { Env } from './env.ts';

/** What only the entry, or a test, can give. */
type Outside = {
  readonly dynamo: DynamoDb;
  readonly sqs: Sqs;
  readonly now: () => Date;
  readonly log: Log;
};

type Made = ReturnType<typeof makeDeps>;
export type WatchDeps = Pick<Made, 'dailyBudget' | 'now' | 'log'> & {
  readonly watch: Pick<WatchStore, 'due' | 'take' | 'missed'>;
  readonly budget: Pick<BudgetStore, 'askedForPeople' | 'take' | 'giveBack'>;
  readonly check: Pick<Made['check'], 'sendAll'>;
};

export function makeDeps(env: z.infer<typeof Env>, { dynamo, sqs, ...outside }: Outside) {
  const table = new Table(dynamo, env.TABLE_NAME);
  return {
    ...outside,
    dailyBudget: Number(env.REGISTER_DAILY_BUDGET),
    watch: new WatchStore(table),
    budget: new BudgetStore(table),
    check: new Queue(sqs, env.CHECK_QUEUE_URL, CheckMessage),
  };
}
