import { makeDeps as checkDeps } from '../../../functions/check/deps.ts';
import { onCheck } from '../../../functions/check/on-check.ts';
import { makeDeps as clockDeps } from '../../../functions/clocks/deps.ts';
import { tellAll } from '../../../functions/clocks/tell-all.ts';
import { makeDeps as eraseDeps } from '../../../functions/erase/deps.ts';
import { eraseDue } from '../../../functions/erase/erase-due.ts';
import { EventQueues } from '../../../functions/gateways/event-queues.ts';
import { Queue } from '../../../functions/gateways/queue.ts';
import { makeDeps as mailDeps } from '../../../functions/mail/deps.ts';
import { onMail } from '../../../functions/mail/on-mail.ts';
import { makeDeps as mailEventDeps } from '../../../functions/mail-events/deps.ts';
import { onProviderEvent } from '../../../functions/mail-events/on-provider-event.ts';
import { ProviderEvent } from '../../../functions/mail-events/provider-event.ts';
import { stores as matchingStores } from '../../../functions/matching/stores.ts';
import { makeDeps as notifyDeps } from '../../../functions/notify/deps.ts';
import { onEvent as notify } from '../../../functions/notify/on-event.ts';
import { onMessage as project } from '../../../functions/projections/on-message.ts';
import { onEvents } from '../../../functions/relay/on-events.ts';
import { queueWorker } from '../../../functions/runtime/queue-worker.ts';
import { streamWorker } from '../../../functions/runtime/stream-worker.ts';
import { ActivityStore } from '../../../functions/store/activity-store.ts';
import { ClusterStore } from '../../../functions/store/cluster-store.ts';
import { CommentStore } from '../../../functions/store/comment-store.ts';
import { MembershipCopies } from '../../../functions/store/membership-copies.ts';
import { OrganisationStore } from '../../../functions/store/organisation-store.ts';
import { eventOfImage, OutboxStore } from '../../../functions/store/outbox-store.ts';
import { ProjectStore } from '../../../functions/store/project-store.ts';
import { RecipientsStore } from '../../../functions/store/recipients-store.ts';
import { Table } from '../../../functions/store/table.ts';
import { WatchStore } from '../../../functions/store/watch-store.ts';
import { makeDeps as sweepDeps } from '../../../functions/sweep/deps.ts';
import { sweep } from '../../../functions/sweep/sweep.ts';
import { makeDeps as verifyDeps } from '../../../functions/verify/deps.ts';
import { verify } from '../../../functions/verify/verify.ts';
import { makeDeps as watchDeps } from '../../../functions/watch/deps.ts';
import { goRound } from '../../../functions/watch/go-round.ts';
import { makeDeps as webhookDeps } from '../../../functions/webhook/deps.ts';
import { onMessage } from '../../../functions/webhook/on-message.ts';
import {
  CheckMessage,
  CompareMessage,
  EventMessage,
  MailMessage,
  ProjectionMessage,
  WebhookMessage,
} from '../../../shared/contracts/messages.ts';
import { env, mainTable, type Outside } from './outside.ts';

const tableOf = ({ dynamo }: Outside): Table => new Table(dynamo, mainTable);

/** The consumers of the queues, wired as their `handler.ts` does. */
export const queueWorkers = {
  check: (outside: Outside) => {
    const { registerRate = env.REGISTER_RATE } = outside;
    const deps = checkDeps({ ...env, REGISTER_RATE: String(registerRate) }, outside);
    return queueWorker(CheckMessage, (message, left) => onCheck(message, left, deps), deps.log, { inParallel: false });
  },
  notify: (outside: Outside) => {
    const deps = notifyDeps(env, outside);
    return queueWorker(EventMessage, (message) => notify(message, deps), deps.log);
  },
  mail: ({ dynamo, ses, now, newId, log }: Outside) => {
    const deps = mailDeps(env, { dynamo, peopleDynamo: dynamo, ses, now, newToken: newId, log });
    return queueWorker(MailMessage, (message) => onMail(message, deps), log);
  },
  'mail-events': ({ dynamo, log }: Outside) => {
    const deps = mailEventDeps(env, { dynamo, peopleDynamo: dynamo, log });
    return queueWorker(ProviderEvent, (event) => onProviderEvent(event, deps), log);
  },
  projections: (outside: Outside) => {
    const { now, log, sqs } = outside;
    const table = tableOf(outside);
    const deps = {
      organisations: new OrganisationStore(table),
      clusters: new ClusterStore(table),
      projects: new ProjectStore(table),
      copies: new MembershipCopies(table),
      events: new RecipientsStore(table),
      watch: new WatchStore(table),
      comments: new CommentStore(table),
      activity: new ActivityStore(table),
      ...matchingStores(table),
      queue: new Queue(sqs, env.PROJECTIONS_QUEUE_URL, CompareMessage),
      now,
      log,
    };
    return queueWorker(ProjectionMessage, (message) => project(message, deps), log);
  },
  webhook: ({ dynamo, sqs, now, chance, newId, log, receiver }: Outside) => {
    const outside = { dynamo, sqs, now, chance, newToken: newId, log, resolve: async () => [] };
    const deps = { ...webhookDeps(env, outside), sender: receiver };
    return queueWorker(WebhookMessage, (message) => onMessage(message, deps), log);
  },
} as const;

/** The consumer of the table's stream. */
export function relay(outside: Outside) {
  const { sqs, log } = outside;
  const queues = new EventQueues({
    check: new Queue(sqs, env.CHECK_QUEUE_URL, CheckMessage),
    notify: new Queue(sqs, env.NOTIFY_QUEUE_URL, EventMessage),
    projections: new Queue(sqs, env.PROJECTIONS_QUEUE_URL, EventMessage),
    webhook: new Queue(sqs, env.WEBHOOK_QUEUE_URL, EventMessage),
  });
  const deps = { queues, outbox: new OutboxStore(tableOf(outside)), log };
  return streamWorker(eventOfImage, (events) => onEvents(events, deps), log);
}

/** What runs every minute, and once a day. */
export const scheduled = {
  sweep: (outside: Outside) => {
    const deps = sweepDeps(env, outside);
    return () => sweep(deps);
  },
  clocks: (outside: Outside) => {
    const deps = clockDeps(tableOf(outside), outside);
    return () => tellAll(deps);
  },
  erase: ({ dynamo, ses, now, log }: Outside) => {
    const deps = eraseDeps(env, { dynamo, peopleDynamo: dynamo, ses, now, mayGoOn: () => true, log });
    return () => eraseDue(deps);
  },
  watch: (outside: Outside) => {
    const deps = watchDeps(env, outside);
    return () => goRound(deps);
  },
  verify: (outside: Outside) => {
    const deps = verifyDeps(env, outside);
    return () => verify(deps);
  },
} as const;

/** Messages at a time, copies at a time and seconds of a run, as infra/ declares them. */
export const limits = {
  check: { batchSize: 1, copies: 2, seconds: 90 },
  notify: { batchSize: 10, copies: 10, seconds: 30 },
  mail: { batchSize: 10, copies: 5, seconds: 30 },
  'mail-events': { batchSize: 10, copies: 5, seconds: 30 },
  projections: { batchSize: 10, copies: 5, seconds: 30 },
  webhook: { batchSize: 10, copies: 10, seconds: 30 },
  relay: { batchSize: 25, copies: 1, seconds: 30 },
  sweep: { batchSize: 1, copies: 1, seconds: 50 },
  clocks: { batchSize: 1, copies: 1, seconds: 50 },
  watch: { batchSize: 1, copies: 1, seconds: 50 },
  'member-api': { batchSize: 1, copies: 100, seconds: 29 },
  'operator-api': { batchSize: 1, copies: 100, seconds: 29 },
  subscriptions: { batchSize: 1, copies: 100, seconds: 29 },
  privacy: { batchSize: 1, copies: 100, seconds: 29 },
  erase: { batchSize: 1, copies: 1, seconds: 50 },
  verify: { batchSize: 1, copies: 1, seconds: 360 },
} as const;
export type FunctionName = keyof typeof limits;
export type QueueName = keyof typeof queueWorkers;
