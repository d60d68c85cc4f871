import type { DynamoDb } from '../aws/dynamo-db.ts';
import type * as z from 'zod';
import type { ApiDeps } from '../runtime/http-api.ts';
import { Cursors } from '../runtime/cursor.ts';
import type { Log } from '../runtime/log.ts';
import { AccessStore } from '../store/access-store.ts';
import { AnswerStore } from '../store/answer-store.ts';
import { ClusterStore } from '../store/cluster-store.ts';
import { IdempotencyStore } from '../store/idempotency-store.ts';
import { LetterStore } from '../store/paper-letter-store.ts';
import { ListStore } from '../store/list-store.ts';
import { OrganisationStore } from '../store/organisation-store.ts';
import { PeopleStore } from '../store/people-store.ts';
import { ProjectStore } from '../store/project-store.ts';
import { QuotaStore } from '../store/quota-store.ts';
import { SubmissionStore } from '../store/submission-store.ts';
import { SwitchStore } from '../store/switch-store.ts';
import { Table } from '../store/table.ts';
import type { Env } from './env.ts';

export type MemberDeps = ApiDeps & {
  readonly idempotency: IdempotencyStore;
  readonly switches: SwitchStore;
  readonly organisations: OrganisationStore;
  readonly clusters: ClusterStore;
  readonly submissions: SubmissionStore;
  readonly answers: AnswerStore;
  readonly projects: Pick<ProjectStore, 'load'>;
  readonly lists: ListStore;
  readonly people: PeopleStore;
  readonly quotas: QuotaStore;
  readonly letters: LetterStore;
  readonly cursors: Cursors;
  readonly now: () => Date;
  readonly newId: () => string;
  /** 256 bits that nobody can guess. */
  readonly newToken: () => string;
  readonly portalUrl: string;
};

type World = Pick<MemberDeps, 'now' | 'newId' | 'newToken' | 'log'> & {
  readonly dynamo: DynamoDb;
  readonly people: DynamoDb;
  readonly log: Log;
};

/** The stores over the two tables; clients, clock and ids come from outside. */
export function makeDeps(env: z.infer<typeof Env>, { dynamo, people, now, newId, newToken, log }: World): MemberDeps {
  const table = new Table(dynamo, env.TABLE_NAME);
  return {
    originSecret: env.ORIGIN_SECRET,
    access: new AccessStore(table),
    idempotency: new IdempotencyStore(table),
    switches: new SwitchStore(table, now),
    organisations: new OrganisationStore(table),
    clusters: new ClusterStore(table),
    submissions: new SubmissionStore(table),
    answers: new AnswerStore(table),
    projects: new ProjectStore(table),
    lists: new ListStore(table),
    people: new PeopleStore(new Table(people, env.PEOPLE_TABLE_NAME)),
    quotas: new QuotaStore(table),
    letters: new LetterStore(table),
    cursors: new Cursors(env.CURSOR_KEY),
    now,
    newId,
    newToken,
    portalUrl: env.PORTAL_URL.replace(/\/+$/, ''),
    log,
  };
}
