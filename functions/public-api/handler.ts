import { Cursors } from '../runtime/cursor.ts';
import { httpApi } from '../runtime/http-api.ts';
import { makeLog } from '../runtime/log.ts';
import { AccessStore } from '../store/access-store.ts';
import { dynamo } from '../aws/dynamo-db.ts';
import { CalendarStore } from '../store/calendar-store.ts';
import { CityRequestStore } from '../store/city-request-store.ts';
import { ClusterStore } from '../store/cluster-store.ts';
import { DepartmentStore } from '../store/department-store.ts';
import { ForumStore } from '../store/forum-store.ts';
import { FiguresStore } from '../store/figures-store.ts';
import { HeadsStore } from '../store/heads-store.ts';
import { IdempotencyStore } from '../store/idempotency-store.ts';
import { LetterStore } from '../store/paper-letter-store.ts';
import { ListStore } from '../store/list-store.ts';
import { OrganisationStore } from '../store/organisation-store.ts';
import { QuotaStore } from '../store/quota-store.ts';
import { ProjectStore } from '../store/project-store.ts';
import { SettingsStore } from '../store/settings-store.ts';
import { SwitchStore } from '../store/switch-store.ts';
import { Table } from '../store/table.ts';
import { ThreadStore } from '../store/thread-store.ts';
import { Env } from './env.ts';
import { routes } from './routes.ts';

const env = Env.parse(process.env);
const table = new Table(dynamo(process.env), env.TABLE_NAME);

export const handler = httpApi('public', routes, {
  originSecret: env.ORIGIN_SECRET,
  unsubscribeKey: env.UNSUBSCRIBE_KEY,
  access: new AccessStore(table),
  idempotency: new IdempotencyStore(table),
  switches: new SwitchStore(table, () => new Date()),
  clusters: new ClusterStore(table),
  organisations: new OrganisationStore(table),
  threads: new ThreadStore(table),
  forum: new ForumStore(table),
  calendar: new CalendarStore(table),
  cityRequests: new CityRequestStore(table),
  departments: new DepartmentStore(table),
  lists: new ListStore(table),
  projects: new ProjectStore(table),
  figures: new FiguresStore(table),
  heads: new HeadsStore(table),
  settings: new SettingsStore(table),
  letters: new LetterStore(table),
  quotas: new QuotaStore(table),
  cursors: new Cursors(env.CURSOR_KEY),
  now: () => new Date(),
  log: makeLog('public-api'),
});
