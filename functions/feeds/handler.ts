import { httpApi } from '../runtime/http-api.ts';
import { makeLog } from '../runtime/log.ts';
import { dynamo } from '../aws/dynamo-db.ts';
import { AccessStore } from '../store/access-store.ts';
import { CalendarFeedStore } from '../store/calendar-feed-store.ts';
import { CalendarStore } from '../store/calendar-store.ts';
import { ClusterStore } from '../store/cluster-store.ts';
import { FiguresStore } from '../store/figures-store.ts';
import { ListStore } from '../store/list-store.ts';
import { SwitchStore } from '../store/switch-store.ts';
import { Table } from '../store/table.ts';
import { Env } from './env.ts';
import { routes } from './routes.ts';

const env = Env.parse(process.env);
const table = new Table(dynamo(process.env), env.TABLE_NAME);

/** Calendars, feeds and tables for the programs of others: apps and spreadsheets read them, and no page of ours waits. */
export const handler = httpApi('feeds', routes, {
  originSecret: env.ORIGIN_SECRET,
  access: new AccessStore(table),
  switches: new SwitchStore(table, () => new Date()),
  clusters: new ClusterStore(table),
  calendar: new CalendarStore(table),
  calendarFeeds: new CalendarFeedStore(table),
  figures: new FiguresStore(table),
  lists: new ListStore(table),
  calendarKey: env.CALENDAR_KEY,
  portalUrl: env.PORTAL_URL.replace(/\/+$/, ''),
  now: () => new Date(),
  log: makeLog('feeds'),
});
