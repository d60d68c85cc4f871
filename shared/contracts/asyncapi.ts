import * as z from 'zod';
import { senderId } from '../domain/delivery/sender.ts';
import type { EventType } from '../domain/event.ts';
import { switchboardId } from '../domain/switchboard/switchboard.ts';
import { queueIds } from '../domain/work-queue/work-queue.ts';
import { cityRequest } from './document/city-examples.ts';
import { attendance, gathering } from './document/calendar-examples.ts';
import { comment, report, thread } from './document/community-examples.ts';
import { cluster, decidedAt, founder, hashes, project, webhook } from './document/example-facts.ts';
import { mandate, match } from './document/matching-examples.ts';
import { needExample } from './document/need-examples.ts';
import { eventCatalogue } from './event-catalogue.ts';
import { type Payload, WebhookHeaders, webhookPayloads } from './webhook-payload.ts';

/** AsyncAPI 3 speaks JSON Schema of draft 7; what receivers get may have more than they know. */
function jsonSchema(schema: z.ZodType): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return rest;
}

const aggregateIds = {
  cluster: cluster.id,
  project: project.id,
  organisation: founder.id,
  thread: thread.id,
  comment: comment.id,
  'abuse-report': report.id,
  sender: senderId,
  webhook: webhook.id,
  gathering: gathering.id,
  attendance: attendance.id,
  need: needExample.id,
  'city-request': cityRequest.id,
  mandate: mandate.id,
  match: match.id,
  'work-queue': queueIds.mail,
  switchboard: switchboardId,
} as const;

/** An event as a receiver gets it. */
function exampleOf({ shape: { type, data } }: Payload): object {
  const aggregate = data.shape.aggregate.value;
  const aggregateId = aggregateIds[aggregate];
  return {
    type: type.value,
    timestamp: decidedAt,
    data: {
      id: `${aggregateId}:7`,
      seq: 7,
      aggregate,
      aggregateId,
      ...eventCatalogue[type.value].example,
      hash: hashes.events[0],
    },
  };
}

const messageOf = (payload: Payload): object => {
  const type: EventType = payload.shape.type.value;
  return {
    name: type,
    title: type,
    summary: eventCatalogue[type].summary,
    contentType: 'application/json',
    headers: { $ref: '#/components/schemas/webhookHeaders' },
    payload: jsonSchema(payload),
    examples: [{ name: type, payload: exampleOf(payload) }],
  };
};

const description = [
  'What the platform tells by webhooks, after the [Standard Webhooks](https://www.standardwebhooks.com) specification.',
  'Subscriptions are made with `createWebhook` of the HTTP API: for an organisation that one represents, or for the whole platform by an operator.',
  'An organisation gets the events of clusters in which it is a member, those about its own invitations and requests, and those of its own participation.',
  'Each event comes at least once and in no promised order: `webhook-id` tells repetitions, `data.seq` the order within one aggregate.',
  'Every answer of 2xx within ten seconds is a receipt. Anything else is tried again for three days, with growing pauses; `410` ends the subscription, `Retry-After` of `429` and `503` is respected.',
].join('\n\n');

/** The AsyncAPI 3 document of all events, derived from their schemas. */
export const asyncApiDocument = (): object => {
  const names = webhookPayloads().map(({ shape }) => shape.type.value);
  return {
    asyncapi: '3.0.0',
    id: 'urn:innovation-clusters:events',
    info: {
      title: 'Innovation Clusters: events',
      version: '1',
      description,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/json',
    channels: {
      webhook: {
        address: null,
        title: 'Webhook',
        description: 'The `https` address of a subscription; each event is one POST.',
        messages: Object.fromEntries(names.map((name) => [name, { $ref: `#/components/messages/${name}` }])),
      },
    },
    operations: {
      tellEvent: {
        action: 'send',
        channel: { $ref: '#/channels/webhook' },
        summary: 'Tells one event to one subscription',
        bindings: { http: { method: 'POST', bindingVersion: '0.3.0' } },
        messages: names.map((name) => ({ $ref: `#/channels/webhook/messages/${name}` })),
      },
    },
    components: {
      messages: Object.fromEntries(
        webhookPayloads().map((payload) => [payload.shape.type.value, messageOf(payload)] as const),
      ),
      schemas: { webhookHeaders: jsonSchema(WebhookHeaders) },
    },
  };
};
