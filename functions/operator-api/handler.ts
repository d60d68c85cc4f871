import { randomBytes } from 'node:crypto';
import { Cursors } from '../runtime/cursor.ts';
import { httpApi } from '../runtime/http-api.ts';
import { makeLog } from '../runtime/log.ts';
import { AbuseReportStore } from '../store/abuse-report-store.ts';
import { AccessStore } from '../store/access-store.ts';
import { AuditStore } from '../store/audit-store.ts';
import { DeliveryStore } from '../store/delivery-store.ts';
import { SenderStore } from '../store/sender-store.ts';
import { dynamo } from '../aws/dynamo-db.ts';
import { CityRequestStore } from '../store/city-request-store.ts';
import { ClusterStore } from '../store/cluster-store.ts';
import { CommentStore } from '../store/comment-store.ts';
import { ForumStore } from '../store/forum-store.ts';
import { IdempotencyStore } from '../store/idempotency-store.ts';
import { ListStore } from '../store/list-store.ts';
import { OrganisationStore } from '../store/organisation-store.ts';
import { SubmissionStore } from '../store/submission-store.ts';
import { SwitchStore } from '../store/switch-store.ts';
import { Table } from '../store/table.ts';
import { ThreadStore } from '../store/thread-store.ts';
import { Env } from './env.ts';
import { routes } from './routes.ts';

const env = Env.parse(process.env);
const table = new Table(dynamo(process.env), env.TABLE_NAME);

export const handler = httpApi('operator', routes, {
  originSecret: env.ORIGIN_SECRET,
  access: new AccessStore(table),
  idempotency: new IdempotencyStore(table),
  switches: new SwitchStore(table, () => new Date()),
  clusters: new ClusterStore(table),
  organisations: new OrganisationStore(table),
  cityRequests: new CityRequestStore(table),
  submissions: new SubmissionStore(table),
  threads: new ThreadStore(table),
  comments: new CommentStore(table),
  reports: new AbuseReportStore(table),
  forum: new ForumStore(table),
  lists: new ListStore(table),
  audit: new AuditStore(table),
  deliveries: new DeliveryStore(table),
  sender: new SenderStore(table),
  cursors: new Cursors(env.CURSOR_KEY),
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
  newToken: () => randomBytes(32).toString('base64url'),
  log: makeLog('operator-api'),
});
