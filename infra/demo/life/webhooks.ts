import { Webhook } from 'standardwebhooks';
import { waitFor } from '../wait-for.ts';
import { type Chapter, expectThat } from './chapter.ts';
import { Receiver } from './receiver.ts';

/** Another system hears of events, signed; what it did not take is sent once more on demand. */
export const webhooks: Chapter = {
  name: 'webhooks',
  run: async ({ scene: { api, key }, played: { clusterId }, founder }) => {
    const receiver = new Receiver(1);
    const as = founder.person;
    const ofMine = { organisationId: founder.id };
    const url = await receiver.start();
    const subscription = { ...ofMine, name: 'Учётная система', url, events: ['*'], clusterId };
    const created = await api.must('createWebhook', subscription, { as, idempotencyKey: key('webhook') });
    const one = { ...ofMine, webhookId: created.id };
    try {
      const { secret } = created;
      expectThat(secret !== undefined, 'the secret is not shown');
      const thread = { clusterId, organisationId: founder.id, kind: 'announcement', visibility: 'public' } as const;
      await api.must(
        'startThread',
        { ...thread, title: 'Подключили учётную систему', text: 'Теперь она узнаёт о событиях кластера сама.' },
        { as, idempotencyKey: key('webhook-thread') },
      );
      const failed = await waitFor('the failed delivery in the log', async () => {
        const { items } = await api.must('listWebhookDeliveries', one, { as });
        return items.find(({ attempts }) => attempts.some(({ status }) => status === 500));
      });
      const again = { as, idempotencyKey: key('webhook-replay') };
      await api.must('replayWebhookDelivery', { ...one, deliveryId: failed.id }, again);
      const delivered = await waitFor('the delivery made again', async () => {
        const now = await api.must('readWebhookDelivery', { ...one, deliveryId: failed.id }, { as });
        return now.status === 'delivered' ? now : undefined;
      });
      const sent = receiver.received.filter(({ headers }) => headers['webhook-id'] === delivered.messageId);
      expectThat(sent.length >= 2, 'it was not sent again under the same id');
      for (const { headers, body } of receiver.received) new Webhook(secret).verify(body, headers);
      const forged = () => new Webhook(secret).verify(`${delivered.body} `, sent[0]?.headers ?? {});
      expectThat(throws(forged), 'a changed body is taken as genuine');
      return `${failed.type}: 500, then made again and taken; ${receiver.received.length} signatures right, a changed body refused`;
    } finally {
      await api.call('endWebhook', one, { as });
      receiver.stop();
    }
  },
};

function throws(work: () => unknown): boolean {
  try {
    work();
    return false;
  } catch {
    return true;
  }
}
