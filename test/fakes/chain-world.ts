import { tell } from '../../functions/clocks/tell.ts';
import { onEvent as onNotify } from '../../functions/notify/on-event.ts';
import { onMessage as onProjection } from '../../functions/projections/on-message.ts';
import { EventQueues } from '../../functions/gateways/event-queues.ts';
import { Queue } from '../../functions/gateways/queue.ts';
import type { LogCode, LogFields } from '../../functions/runtime/log.ts';
import { ClockStore } from '../../functions/store/clock-store.ts';
import { ActivityStore } from '../../functions/store/activity-store.ts';
import { ClusterStore } from '../../functions/store/cluster-store.ts';
import { CommentStore } from '../../functions/store/comment-store.ts';
import { MembershipCopies } from '../../functions/store/membership-copies.ts';
import { makeDeps as notifyDeps } from '../../functions/notify/deps.ts';
import { NotificationStore } from '../../functions/store/notification-store.ts';
import { OrganisationStore } from '../../functions/store/organisation-store.ts';
import { OutboxStore } from '../../functions/store/outbox-store.ts';
import { LetterStore } from '../../functions/store/paper-letter-store.ts';
import { RecipientsStore } from '../../functions/store/recipients-store.ts';
import { stores as matchingStores } from '../../functions/matching/stores.ts';
import { ProjectStore } from '../../functions/store/project-store.ts';
import { WatchStore } from '../../functions/store/watch-store.ts';
import { makeDeps as makeWatch } from '../../functions/watch/deps.ts';
import { goRound } from '../../functions/watch/go-round.ts';
import { CheckMessage, CompareMessage, EventMessage, ProjectionMessage } from '../../shared/contracts/messages.ts';
import { personId } from '../builders/ids.ts';
import { checkWorld } from './check-world.ts';
import type { startMainTable } from './main-table.ts';
import type { startRegisterServer } from './register-server.ts';
import type { startSqsServer } from './sqs-server.ts';

type Servers = {
  readonly main: Awaited<ReturnType<Awaited<ReturnType<typeof startMainTable>>['fresh']>>;
  readonly register: Pick<Awaited<ReturnType<typeof startRegisterServer>>, 'url'>;
  readonly queues: Awaited<ReturnType<typeof startSqsServer>>;
};

/**
 * Everything that runs behind the answers, as deployed, on one clock that tests move: the watch, the checks, the relay
 * of events, projections, notices and clocks. `settle` works off whatever lies in the queues until nothing is left.
 */
export function chainWorld(servers: Servers, dailyBudget = 10_000) {
  const { main, queues } = servers;
  const check = checkWorld(servers);
  const now = () => check.now;
  const log = (code: LogCode, fields: LogFields = {}) => void check.logged.push({ code, fields });
  const env = {
    TABLE_NAME: main.name,
    CHECK_QUEUE_URL: queues.urlOf('check'),
    REGISTER_DAILY_BUDGET: String(dailyBudget),
  };
  const watchDeps = makeWatch(env, { dynamo: main.client, sqs: queues.client, now, log });
  const queue = <Message>(name: string, schema: ConstructorParameters<typeof Queue<Message>>[2]) =>
    new Queue(queues.client, queues.urlOf(name), schema);
  const stores = {
    organisations: new OrganisationStore(main.table),
    clusters: new ClusterStore(main.table),
    copies: new MembershipCopies(main.table),
    events: new RecipientsStore(main.table),
    watch: new WatchStore(main.table),
    projects: new ProjectStore(main.table),
    ...matchingStores(main.table),
    comments: new CommentStore(main.table),
    activity: new ActivityStore(main.table),
    notifications: new NotificationStore(main.table),
  };
  const outbox = new OutboxStore(main.table);
  const relay = new EventQueues({
    check: queue('check', CheckMessage),
    notify: queue('notify', EventMessage),
    webhook: queue('webhook', EventMessage),
    projections: queue('projections', EventMessage),
  });
  const notify = notifyDeps(
    { TABLE_NAME: main.name, MAIL_QUEUE_URL: queues.urlOf('mail'), MAIL_WINDOW_SECONDS: '120' },
    { dynamo: main.client, sqs: queues.client, now, log },
  );
  let read = 0;

  async function handOn(): Promise<void> {
    const events = await outbox.unsentBefore(new Date('2100-01-01'), 500);
    await relay.send(events);
    for (const event of events) await outbox.markSent(event);
  }
  async function workOff(): Promise<boolean> {
    const batch = queues.sent.slice(read);
    read = queues.sent.length;
    for (const { queue: name, body } of batch) {
      if (name === 'check') await check.run(CheckMessage.parse(body));
      if (name === 'projections')
        await onProjection(ProjectionMessage.parse(body), {
          ...stores,
          queue: queue('projections', CompareMessage),
          now,
          log,
        });
      if (name === 'notify') await onNotify(EventMessage.parse(body), notify);
    }
    return batch.length > 0;
  }

  return Object.assign(check, {
    stores,
    watchDeps,
    /** One run of the watch. */
    goRound: () => goRound(watchDeps),
    tick: () =>
      tell({
        clocks: new ClockStore(main.table),
        clusters: stores.clusters,
        letters: new LetterStore(main.table),
        organisations: new OrganisationStore(main.table),
        now,
        log,
      }),
    settle: async () => {
      do await handOn();
      while (await workOff());
    },
    inbox: async (n: number) =>
      (await stores.notifications.list(personId(n), { limit: 50, after: undefined })).items.map(({ kind }) => kind),
  });
}
