import * as z from 'zod';
import { GetQueueUrl, SendMessage } from '../../functions/aws/sqs.ts';
import { unsubscribeToken } from '../../functions/runtime/unsubscribe-token.ts';
import { closedWrites } from '../../functions/store/figure-writes.ts';
import { FiguresStore } from '../../functions/store/figures-store.ts';
import { HeadsStore } from '../../functions/store/heads-store.ts';
import { MailStore } from '../../functions/store/mail-store.ts';
import { WebhookDeliveryStore } from '../../functions/store/webhook-delivery-store.ts';
import { notificationId } from '../../shared/domain/notification/notification.ts';
import { figuresOf } from '../../shared/domain/statistics/figures.ts';
import { dayPeriod } from '../../shared/domain/statistics/periods.ts';
import { noStatistics } from '../../shared/domain/statistics/state.ts';
import { deliveryId } from '../../shared/domain/webhook/delivery.ts';
import { noHash } from '../../shared/domain/event.ts';
import { queueNames } from '../../shared/domain/work-queue/work-queue.ts';
import { ask } from '../access/ask.ts';
import type { Scene } from '../access/scene.ts';
import { clusterId, firstDay, innOf, instant, organisationId, personId } from '../builders/ids.ts';
import { subject } from '../builders/notification-subjects.ts';
import { pending, webhookId } from '../builders/webhook.ts';
import type { Asked, Name } from '../fakes/api-world.ts';
import { createQueues } from '../fakes/sdk-client.ts';
import type { Place } from './place.ts';

/** Done before a route is asked; answers how it is asked, where that is not as `test/access/ask.ts` does. */
type Prepare = (place: Place & { readonly scene: Scene }, asked: Asked) => Promise<Asked>;

const withBody = (asked: Asked, fields: object): Asked => ({
  ...asked,
  body: { ...z.record(z.string(), z.unknown()).parse(asked.body), ...fields },
});
const byOperator = { by: { personId: personId(900) } };
const ref = { personId: personId(2), at: instant(), eventId: `${clusterId()}:7` };
const letter = { letterId: `${instant()}~7`, goesAt: firstDay };
const posted = (place: Place) =>
  place.api().deps.notifications.put(ref, subject('member-left', { clusterId: clusterId() }), firstDay, letter);
const day = '2026-11-08';
const figures = figuresOf(noStatistics, dayPeriod(day));

const delivered: Prepare = async ({ main }, asked) => {
  const sent = { ...pending({ webhookId: webhookId(12) }), status: 'delivered' as const, deliveredAt: instant() };
  await new WebhookDeliveryStore(main.table).begin(sent, firstDay);
  return { ...asked, path: { ...asked.path, deliveryId: deliveryId(sent) } };
};
const withFigures: Prepare = async ({ main }, asked) => {
  await new FiguresStore(main.table).putCurrent({ day, asOf: instant(), today: figures, month: figures });
  return asked;
};
const withQueues: Prepare = async ({ queueEndpoint }, asked) => {
  await createQueues(
    queueEndpoint,
    queueNames.flatMap((name) => [`clusters-${name}`, `clusters-${name}-dead-letters`]),
  );
  return asked;
};

export const prepared: Readonly<Partial<Record<Name, Prepare>>> = {
  unsubscribe: async () => ({
    query: { token: unsubscribeToken({ personId: personId(2), groups: ['progress'] }, 'unsubscribe-key') },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  }),
  inviteOrganisations: async (_, asked) => withBody(asked, { invitees: [{ inn: innOf(10) }, { inn: innOf(7) }] }),
  importInvitations: async (_, asked) => {
    const content = Buffer.from(`ИНН\n${innOf(10)}\n`).toString('base64');
    return withBody(asked, { content, dryRun: false });
  },
  withdrawConsent: async ({ api, scene }, asked) => {
    const given = ask('giveConsent', 'giveConsent', 'coordinator', scene);
    await api().call('giveConsent', given);
    const { purpose } = z.object({ purpose: z.string() }).parse(given.body);
    return withBody(asked, { purpose });
  },
  withdrawCapacity: async ({ api, scene }, asked) => {
    await api().call('grantCapacity', ask('grantCapacity', 'grantCapacity', 'operator', scene));
    return { ...asked, sees: scene.sees + 1 };
  },
  openMandate: async (_, asked) => ({ ...asked, path: { organisationId: organisationId(9) } }),
  readHead: async ({ main }) => {
    const { write } = await new HeadsStore(main.table).prepare({ day, previous: noHash, closedAt: instant() }, ['a']);
    await main.table.transact([write]);
    return { path: { day } };
  },
  readStatistics: withFigures,
  readStatisticsCsv: withFigures,
  readMetricOfDay: async ({ main }) => {
    await main.table.transact(closedWrites('DAY', day, figures, instant()));
    return { path: { metric: 'clusters', day } };
  },
  readNotification: async (place) => {
    await posted(place);
    return { by: { personId: personId(2) }, path: { notificationId: notificationId(ref) } };
  },
  readSecretCalendar: async ({ api }) => {
    const by = { personId: personId(2) };
    const { body } = await api().call('makeCalendarFeed', { by, path: { clusterId: clusterId() }, body: {} });
    const { path } = z.object({ path: z.string() }).parse(body);
    return { path: { token: path.replace('/public/calendars/', '') } };
  },
  resumeDeliveries: async ({ api }) => {
    await api().call('pauseDeliveries', byOperator);
    return byOperator;
  },
  retryDelivery: async (place) => {
    await posted(place);
    const mails = new MailStore(place.main.table);
    const lease = await mails.lease({ personId: personId(2), letterId: letter.letterId }, 'token', firstDay);
    const failed = { status: 'failed', attempts: 1, code: 'MessageRejected' } as const;
    if (lease !== undefined) await mails.close(lease, failed, firstDay);
    return { ...byOperator, path: { deliveryId: `${personId(2)}~${letter.letterId}` } };
  },
  listDeadLetterQueues: withQueues,
  readDeadLetters: withQueues,
  redriveDeadLetters: async (place, asked) => {
    await withQueues(place, asked);
    const body = { kind: 'organisation', organisationId: organisationId(1) };
    const { QueueUrl } = await place.queues.send(new GetQueueUrl({ QueueName: 'clusters-check-dead-letters' }));
    await place.queues.send(new SendMessage({ QueueUrl, MessageBody: JSON.stringify(body) }));
    return withBody(asked, { dryRun: false });
  },
  readWebhookDelivery: delivered,
  replayWebhookDelivery: delivered,
  readDepartmentWebhookDelivery: delivered,
  replayDepartmentWebhookDelivery: delivered,
};
