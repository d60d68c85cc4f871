import { httpApi } from '../runtime/http-api.ts';
import { makeLog } from '../runtime/log.ts';
import { AccessStore } from '../store/access-store.ts';
import { dynamo } from '../store/client.ts';
import { ClusterStore } from '../store/cluster-store.ts';
import { IdempotencyStore } from '../store/idempotency-store.ts';
import { OrganisationStore } from '../store/organisation-store.ts';
import { LetterStore } from '../store/paper-letter-store.ts';
import { SubmissionStore } from '../store/submission-store.ts';
import { Table } from '../store/table.ts';
import { Env } from './env.ts';
import { routes } from './routes.ts';

const env = Env.parse(process.env);
const table = new Table(dynamo(process.env), env.TABLE_NAME);
const stores = {
  access: new AccessStore(table),
  idempotency: new IdempotencyStore(table),
  clusters: new ClusterStore(table),
  organisations: new OrganisationStore(table),
  submissions: new SubmissionStore(table),
  letters: new LetterStore(table),
};
const settings = {
  originSecret: env.ORIGIN_SECRET,
  portalUrl: env.PORTAL_URL.replace(/\/+$/, ''),
  fontFolder: env.FONT_FOLDER,
};
export const handler = httpApi('documents', routes, {
  ...stores,
  ...settings,
  now: () => new Date(),
  log: makeLog('documents'),
});
