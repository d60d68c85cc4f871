import type { DynamoDb } from '../aws/dynamo-db.ts';
import type { Sqs } from '../aws/sqs.ts';
import type * as z from 'zod';
import { MailMessage } from '../../shared/contracts/messages.ts';
import { programmeOf } from '../../shared/programme/programmes.ts';
import { Queue } from '../gateways/queue.ts';
import type { Log } from '../runtime/log.ts';
import { AccessStore } from '../store/access-store.ts';
import { ErasureStore } from '../store/erasure-store.ts';
import { NotificationStore } from '../store/notification-store.ts';
import { RecipientsStore } from '../store/recipients-store.ts';
import { SettingsStore } from '../store/settings-store.ts';
import { Table } from '../store/table.ts';
import type { Env } from './env.ts';

/** What only the entry, or a test, can give. */
type Outside = {
  readonly dynamo: DynamoDb;
  readonly sqs: Sqs;
  readonly now: () => Date;
  readonly log: Log;
};

export type NotifyDeps = ReturnType<typeof makeDeps>;

export function makeDeps(env: z.infer<typeof Env>, { dynamo, sqs, now, log }: Outside) {
  const table = new Table(dynamo, env.TABLE_NAME);
  return {
    recipients: new RecipientsStore(table),
    notifications: new NotificationStore(table),
    erasures: new ErasureStore(table),
    access: new AccessStore(table),
    settings: new SettingsStore(table),
    mails: new Queue(sqs, env.MAIL_QUEUE_URL, MailMessage),
    programmeOf,
    /** News of so many seconds about one cluster is one letter. */
    windowSeconds: Number(env.MAIL_WINDOW_SECONDS),
    now,
    log,
  };
}
