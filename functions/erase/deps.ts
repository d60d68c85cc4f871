import type { DynamoDb } from '../aws/dynamo-db.ts';
import type { Ses } from '../aws/ses.ts';
import type * as z from 'zod';
import { MailGateway } from '../gateways/mail.ts';
import type { Log } from '../runtime/log.ts';
import { ConsentStore } from '../store/consent-store.ts';
import { ErasureStore } from '../store/erasure-store.ts';
import { PeopleStore } from '../store/people-store.ts';
import { SuppressionStore } from '../store/suppression-store.ts';
import { Table } from '../store/table.ts';
import type { Env } from './env.ts';

/** What only the entry, or a test, can give. */
export type Outside = {
  readonly dynamo: DynamoDb;
  /** The people table may be in another country. */
  readonly peopleDynamo: DynamoDb;
  readonly ses: Ses;
  readonly now: () => Date;
  /** False when this run should come to its end. */
  readonly mayGoOn: () => boolean;
  readonly log: Log;
};

export type EraseDeps = ReturnType<typeof makeDeps>;

export function makeDeps(env: z.infer<typeof Env>, { dynamo, peopleDynamo, ses, ...outside }: Outside) {
  const people = new Table(peopleDynamo, env.PEOPLE_TABLE_NAME);
  return {
    ...outside,
    erasures: new ErasureStore(new Table(dynamo, env.TABLE_NAME)),
    people: new PeopleStore(people),
    consents: new ConsentStore(people),
    suppressions: new SuppressionStore(people),
    gateway: new MailGateway(ses, env.MAIL_FROM, env.CONFIGURATION_SET),
  };
}
