import type { DynamoDb } from '../aws/dynamo-db.ts';
import type { Ses } from '../aws/ses.ts';
import type * as z from 'zod';
import { MailGateway } from '../gateways/mail.ts';
import type { Log } from '../runtime/log.ts';
import { ClusterStore } from '../store/cluster-store.ts';
import { MailStore } from '../store/mail-store.ts';
import { PeopleStore } from '../store/people-store.ts';
import { RecipientsStore } from '../store/recipients-store.ts';
import { SenderStore } from '../store/sender-store.ts';
import { SettingsStore } from '../store/settings-store.ts';
import { SuppressionStore } from '../store/suppression-store.ts';
import { Table } from '../store/table.ts';
import type { Env } from './env.ts';

/** What only the entry, or a test, can give: clients, clock, chance. */
export type Outside = {
  readonly dynamo: DynamoDb;
  /** The people table may be in another country. */
  readonly peopleDynamo: DynamoDb;
  readonly ses: Ses;
  readonly now: () => Date;
  readonly newToken: () => string;
  readonly log: Log;
};

export type MailDeps = ReturnType<typeof makeDeps>;

export function makeDeps(env: z.infer<typeof Env>, { dynamo, peopleDynamo, ses, ...outside }: Outside) {
  const table = new Table(dynamo, env.TABLE_NAME);
  const people = new Table(peopleDynamo, env.PEOPLE_TABLE_NAME);
  return {
    ...outside,
    mails: new MailStore(table),
    sender: new SenderStore(table),
    clusters: new ClusterStore(table),
    recipients: new RecipientsStore(table),
    settings: new SettingsStore(table),
    people: new PeopleStore(people),
    suppressions: new SuppressionStore(people),
    gateway: new MailGateway(ses, env.MAIL_FROM, env.CONFIGURATION_SET),
    portalUrl: env.PORTAL_URL.replace(/\/+$/, ''),
    unsubscribeKey: env.UNSUBSCRIBE_KEY,
  };
}
