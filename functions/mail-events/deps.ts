import type { DynamoDb } from '../aws/dynamo-db.ts';
import type * as z from 'zod';
import type { Log } from '../runtime/log.ts';
import { ClusterStore } from '../store/cluster-store.ts';
import { MailFeedbackStore } from '../store/mail-feedback-store.ts';
import { MailStore } from '../store/mail-store.ts';
import { NotificationStore } from '../store/notification-store.ts';
import { RecipientsStore } from '../store/recipients-store.ts';
import { SenderStore } from '../store/sender-store.ts';
import { SettingsStore } from '../store/settings-store.ts';
import { SuppressionStore } from '../store/suppression-store.ts';
import { Table } from '../store/table.ts';
import type { Env } from './env.ts';

/** What only the entry, or a test, can give. */
type Outside = {
  readonly dynamo: DynamoDb;
  /** The people table may be in another country. */
  readonly peopleDynamo: DynamoDb;
  readonly log: Log;
};

export type MailEventsDeps = ReturnType<typeof makeDeps>;

export function makeDeps(env: z.infer<typeof Env>, { dynamo, peopleDynamo, log }: Outside) {
  const table = new Table(dynamo, env.TABLE_NAME);
  return {
    log,
    feedback: new MailFeedbackStore(table),
    mails: new MailStore(table),
    notifications: new NotificationStore(table),
    settings: new SettingsStore(table),
    sender: new SenderStore(table),
    clusters: new ClusterStore(table),
    recipients: new RecipientsStore(table),
    suppressions: new SuppressionStore(new Table(peopleDynamo, env.PEOPLE_TABLE_NAME)),
  };
}
