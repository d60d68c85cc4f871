import type { DynamoDb } from '../aws/dynamo-db.ts';
import type * as z from 'zod';
import type { ApiDeps } from '../runtime/http-api.ts';
import { Cursors } from '../runtime/cursor.ts';
import type { Log } from '../runtime/log.ts';
import type { WebhookDeps } from '../runtime/webhooks/webhook-deps.ts';
import { AbuseReportStore } from '../store/abuse-report-store.ts';
import { AccessStore } from '../store/access-store.ts';
import { AnswerStore } from '../store/answer-store.ts';
import { AttendanceStore } from '../store/attendance-store.ts';
import { CalendarFeedStore } from '../store/calendar-feed-store.ts';
import { CalendarStore } from '../store/calendar-store.ts';
import { CityRequestStore } from '../store/city-request-store.ts';
import { ClusterStore } from '../store/cluster-store.ts';
import { CommentStore } from '../store/comment-store.ts';
import { DepartmentStore } from '../store/department-store.ts';
import { WebhookDeliveryStore } from '../store/webhook-delivery-store.ts';
import { FollowerStore } from '../store/follower-store.ts';
import { ForumStore } from '../store/forum-store.ts';
import { GatheringStore } from '../store/gathering-store.ts';
import { IdempotencyStore } from '../store/idempotency-store.ts';
import { LetterStore } from '../store/paper-letter-store.ts';
import { ListStore } from '../store/list-store.ts';
import { NotificationStore } from '../store/notification-store.ts';
import { OrganisationStore } from '../store/organisation-store.ts';
import { PeopleStore } from '../store/people-store.ts';
import { ProjectStore } from '../store/project-store.ts';
import { QuotaStore } from '../store/quota-store.ts';
import { ReadingStore } from '../store/reading-store.ts';
import { SettingsStore } from '../store/settings-store.ts';
import { SubmissionStore } from '../store/submission-store.ts';
import { SwitchStore } from '../store/switch-store.ts';
import { Table } from '../store/table.ts';
import { ThreadStore } from '../store/thread-store.ts';
import { WebhookStore } from '../store/webhook-store.ts';
import type { Env } from './env.ts';

export type MemberDeps = ApiDeps & {
  readonly idempotency: IdempotencyStore;
  readonly switches: SwitchStore;
  readonly organisations: OrganisationStore;
  readonly clusters: ClusterStore;
  readonly cityRequests: CityRequestStore;
  readonly departments: DepartmentStore;
  readonly submissions: SubmissionStore;
  readonly answers: AnswerStore;
  readonly threads: ThreadStore;
  readonly comments: CommentStore;
  readonly reports: AbuseReportStore;
  readonly forum: ForumStore;
  readonly projects: ProjectStore;
  readonly followers: FollowerStore;
  readonly reading: ReadingStore;
  readonly gatherings: GatheringStore;
  readonly attendances: AttendanceStore;
  readonly calendar: CalendarStore;
  readonly calendarFeeds: CalendarFeedStore;
  readonly calendarKey: string;
  readonly lists: ListStore;
  readonly people: PeopleStore;
  readonly notifications: NotificationStore;
  readonly settings: SettingsStore;
  readonly quotas: QuotaStore;
  readonly letters: LetterStore;
  readonly webhooks: WebhookDeps['webhooks'];
  readonly webhookDeliveries: WebhookDeps['webhookDeliveries'];
  readonly webhookTargets: WebhookDeps['webhookTargets'];
  readonly webhookKey: string;
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
    cityRequests: new CityRequestStore(table),
    departments: new DepartmentStore(table),
    submissions: new SubmissionStore(table),
    answers: new AnswerStore(table),
    threads: new ThreadStore(table),
    comments: new CommentStore(table),
    reports: new AbuseReportStore(table),
    forum: new ForumStore(table),
    projects: new ProjectStore(table),
    followers: new FollowerStore(table),
    reading: new ReadingStore(table),
    gatherings: new GatheringStore(table),
    attendances: new AttendanceStore(table),
    calendar: new CalendarStore(table),
    calendarFeeds: new CalendarFeedStore(table),
    calendarKey: env.CALENDAR_KEY,
    lists: new ListStore(table),
    people: new PeopleStore(new Table(people, env.PEOPLE_TABLE_NAME)),
    notifications: new NotificationStore(table),
    settings: new SettingsStore(table),
    quotas: new QuotaStore(table),
    letters: new LetterStore(table),
    webhooks: new WebhookStore(table),
    webhookDeliveries: new WebhookDeliveryStore(table),
    webhookTargets: { loopback: env.WEBHOOK_ALLOW_LOOPBACK === 'yes' },
    webhookKey: env.WEBHOOK_KEY,
    cursors: new Cursors(env.CURSOR_KEY),
    now,
    newId,
    newToken,
    portalUrl: env.PORTAL_URL.replace(/\/+$/, ''),
    log,
  };
}
