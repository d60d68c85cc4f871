import { createServer, type IncomingHttpHeaders } from 'node:http';
import { Webhook as Verifier } from 'standardwebhooks';
import { webhookSecret } from '../../functions/gateways/webhook-secret.ts';
import type { LogCode, LogFields } from '../../functions/runtime/log.ts';
import { clusterItem, memberItem } from '../../functions/store/cluster-items.ts';
import { clusterEvent, organisationEvent, putEvent } from '../../functions/store/event-item.ts';
import { DueDeliveryStore } from '../../functions/store/due-delivery-store.ts';
import { makeDeps } from '../../functions/webhook/deps.ts';
import { onMessage } from '../../functions/webhook/on-message.ts';
import { WebhookMessage } from '../../shared/contracts/messages.ts';
import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import type { Member } from '../../shared/domain/cluster/member.ts';
import type { ClusterFact, OrganisationFact, PlatformEvent } from '../../shared/domain/event.ts';
import type { Organisation } from '../../shared/domain/organisation/organisation.ts';
import type { Webhook } from '../../shared/domain/webhook/webhook.ts';
import { mic } from '../../shared/programme/mic.ts';
import { firstDay, personId } from '../builders/ids.ts';
import { webhookId } from '../builders/webhook.ts';
import { listen } from './listen.ts';
import type { startMainTable } from './main-table.ts';
import type { startSqsServer } from './sqs-server.ts';

type Main = Awaited<ReturnType<Awaited<ReturnType<typeof startMainTable>>['fresh']>>;
export type Received = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string };
type Reply = { readonly status: number; readonly headers?: Readonly<Record<string, string>> };

/** A system that takes webhooks over HTTP, and answers as it is told. */
export async function startReceiver() {
  const state = { received: new Array<Received>(), reply: (_one: Received): Reply => ({ status: 204 }) };
  const server = createServer((request, response) => {
    const chunks: Uint8Array[] = [];
    request.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    request.on('end', () => {
      const one = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() };
      state.received.push(one);
      const { status, headers = {} } = state.reply(one);
      response.writeHead(status, headers).end();
    });
  });
  const { url, stop } = await listen(server);
  return Object.assign(state, {
    url,
    stop,
    reset: () => Object.assign(state, { received: [], reply: () => ({ status: 204 }) }),
  });
}

export const stageKey = 'webhook-key';

/** Verifies as the specification's own library does; throws if the signature or the time is wrong. */
export const verified = ({ headers, body }: Received, generation = 1, n = 1): unknown =>
  new Verifier(webhookSecret(stageKey, webhookId(n), generation)).verify(body, {
    'webhook-id': String(headers['webhook-id']),
    'webhook-timestamp': String(headers['webhook-timestamp']),
    'webhook-signature': String(headers['webhook-signature']),
  });

/** The webhook worker on a real table, with its queue, and a clock that tests move. */
export function webhookWorld(main: Main, queues: Awaited<ReturnType<typeof startSqsServer>>) {
  const state = { now: firstDay, logged: new Array<{ code: LogCode; fields: LogFields }>(), tokens: 0 };
  const env = {
    TABLE_NAME: main.name,
    WEBHOOK_QUEUE_URL: queues.urlOf('webhook'),
    WEBHOOK_KEY: stageKey,
    WEBHOOK_ALLOW_LOOPBACK: 'yes',
  } as const;
  const deps = makeDeps(env, {
    dynamo: main.client,
    sqs: queues.client,
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    now: () => state.now,
    chance: () => 0.5,
    newToken: () => `token-${(state.tokens += 1)}`,
    log: (code, fields = {}) => void state.logged.push({ code, fields }),
  });
  const put = async (writes: Parameters<typeof main.table.transact>[0]) => {
    for (let start = 0; start < writes.length; start += 100)
      await main.table.transact(writes.slice(start, start + 100));
  };
  const message = ({ aggregate, aggregateId, seq, type }: PlatformEvent) => ({ aggregate, aggregateId, seq, type });
  const due = new DueDeliveryStore(main.table);
  const world = {
    deps,
    /** Subscriptions as their creation leaves them. */
    subscribe: async (...webhooks: readonly Webhook[]) => {
      for (const one of webhooks) {
        const fact = { type: 'webhook-created', data: {} } as const;
        const change = { before: undefined, after: one, fact, actor: personId(1), at: state.now };
        const saved = await deps.webhooks.change(change);
        if (!saved.ok) throw new Error(saved.refusal.kind);
      }
    },
    /** An event of a cluster with these memberships, as the stores leave it. */
    happened: async (after: Cluster, fact: ClusterFact, members: readonly Member[] = []) => {
      const event = clusterEvent({ before: undefined, after, members, fact, actor: personId(1), at: state.now });
      await put([{ put: clusterItem(after, mic) }, putEvent(event)]);
      await put(members.map((member) => ({ put: memberItem(member, mic) })));
      return message(event);
    },
    decided: async (after: Organisation, fact: OrganisationFact) => {
      const change = { before: undefined, after, fact, actor: personId(1), at: state.now, claims: [], releases: [] };
      const event = organisationEvent(change);
      await put([putEvent(event)]);
      return message(event);
    },
    tell: (given: WebhookMessage) => onMessage(WebhookMessage.parse(given), deps),
    /** Works off whatever is on the queue, delays passed over, until nothing is left. */
    drain: async (): Promise<void> => {
      while (queues.sent.length > 0) {
        const batch = queues.sent.splice(0, 10);
        for (const { body } of batch) await onMessage(WebhookMessage.parse(body), deps);
      }
    },
    dueNow: () => due.due(state.now, 500),
    wait: (milliseconds: number) => {
      state.now = new Date(state.now.getTime() + milliseconds);
    },
    deliveries: async (n = 1) => (await deps.deliveries.list(webhookId(n), { limit: 100, after: undefined })).items,
  };
  return Object.assign(state, world);
}
