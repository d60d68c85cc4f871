import type { DynamoDb } from '../aws/dynamo-db.ts';
import type { Sqs } from '../aws/sqs.ts';
import type * as z from 'zod';
import { CheckMessage } from '../../shared/contracts/messages.ts';
import { programmeInForce } from '../../shared/programme/programmes.ts';
import { pseudonyms } from '../gateways/pseudonym.ts';
import { Queue } from '../gateways/queue.ts';
import { Register } from '../gateways/register.ts';
import type { Log } from '../runtime/log.ts';
import { AnswerStore } from '../store/answer-store.ts';
import { BudgetStore } from '../store/budget-store.ts';
import { ClusterStore } from '../store/cluster-store.ts';
import { LetterStore } from '../store/paper-letter-store.ts';
import { OrganisationStore } from '../store/organisation-store.ts';
import { RateStore } from '../store/rate-store.ts';
import { SubmissionStore } from '../store/submission-store.ts';
import { SwitchStore } from '../store/switch-store.ts';
import { Table } from '../store/table.ts';
import { WaitingStore } from '../store/waiting-store.ts';
import { WatchStore } from '../store/watch-store.ts';
import type { Env } from './env.ts';

/** What only the entry, or a test, can give: clients, clock, chance, time to wait. */
export type Outside = {
  readonly dynamo: DynamoDb;
  readonly sqs: Sqs;
  readonly now: () => Date;
  /** From 0 to 1. */
  readonly chance: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly log: Log;
};

type Made = ReturnType<typeof makeDeps>;
export type CheckDeps = Omit<Made, 'queue' | 'register'> & {
  readonly queue: Pick<Made['queue'], 'send'>;
  readonly register: Pick<Made['register'], 'find'>;
};

export function makeDeps(env: z.infer<typeof Env>, { dynamo, sqs, ...outside }: Outside) {
  const table = new Table(dynamo, env.TABLE_NAME);
  const perSecond = Number(env.REGISTER_RATE);
  return {
    ...outside,
    organisations: new OrganisationStore(table),
    clusters: new ClusterStore(table),
    submissions: new SubmissionStore(table),
    letters: new LetterStore(table),
    waiting: new WaitingStore(table),
    answers: new AnswerStore(table),
    watch: new WatchStore(table),
    budget: new BudgetStore(table),
    rate: new RateStore(table, { perSecond, burst: 2, horizonMilliseconds: 30_000 }),
    register: new Register({
      url: env.REGISTER_URL,
      token: env.REGISTER_TOKEN,
      pseudonym: pseudonyms(env.PSEUDONYM_KEY),
      now: outside.now,
    }),
    switches: new SwitchStore(table, outside.now),
    queue: new Queue(sqs, env.CHECK_QUEUE_URL, CheckMessage),
    /** The rules that organisations are admitted by. */
    programme: (at: Date) => programmeInForce('mic', at),
  };
}
