import * as z from 'zod';
import { EventActor } from '../domain/event.ts';
import { ClusterId, Instant, PersonId } from '../domain/ids.ts';
import { NotificationKind } from '../domain/notification/kinds.ts';
import type { Endpoint } from './endpoint.ts';
import { Page, pageInput } from './page.ts';
import { AllowedActions } from './views.ts';

const operator = { audience: 'operator', tag: 'Operator', status: 200 } as const;

const DeliveryStatus = z.enum([
  'queued',
  'sending',
  'sent',
  'delivered',
  'bounced',
  'complained',
  'off',
  'suppressed',
  'failed',
]);

/** A letter as operators see it: ids, codes and numbers; no address and no word of what it says. */
const Delivery = z
  .object({
    id: z.string(),
    personId: PersonId,
    status: DeliveryStatus,
    goesAt: Instant.meta({ description: 'When the letter goes, or was to go' }),
    attempts: z.int(),
    softBounces: z.int().meta({ description: 'How often it came back for the time being' }),
    notBefore: Instant.optional().meta({ description: 'Of a waiting letter: the next attempt' }),
    at: Instant.optional().meta({ description: 'When the provider told this status' }),
    messageId: z.string().optional().meta({ description: 'Of the provider' }),
    permanent: z.boolean().optional(),
    code: z.string().optional().meta({ description: 'Why it failed' }),
    why: z.string().optional().meta({ description: 'Why it is off' }),
    kinds: z.array(NotificationKind).meta({ description: 'What it carries, in the order in which it came' }),
    topics: z.array(z.string()).meta({ description: 'Ids of the clusters and organisations that it is about' }),
    allowedActions: AllowedActions,
  })
  .meta({ id: 'Delivery' });

const count = z.int().nonnegative();
const Sender = z
  .object({
    status: z.enum(['sending', 'paused']),
    since: Instant.optional(),
    by: EventActor.optional(),
    lastDay: z.object({
      delivered: count,
      bounced: count,
      softBounced: count,
      complained: count,
      rejected: count,
      bounceRate: z.number().meta({ description: 'Bounced for good, of those and the delivered: 0 to 1' }),
    }),
    allowedActions: AllowedActions,
  })
  .meta({ id: 'Sender' });

export const listDeliveries = {
  ...operator,
  method: 'GET',
  path: '/operator/deliveries',
  summary: 'Letters of one status, newest first; or those that carried news of one cluster, or went to one person',
  input: z.strictObject({
    status: DeliveryStatus.optional().meta({ description: '`failed` unless told otherwise' }),
    clusterId: ClusterId.optional().meta({ description: 'Counts before the others; a status then filters each page' }),
    personId: PersonId.optional(),
    ...pageInput,
  }),
  output: Page(Delivery),
  refusals: [],
} as const satisfies Endpoint;

export const listDeliveriesOfPerson = {
  ...operator,
  method: 'GET',
  path: '/operator/people/{personId}/deliveries',
  summary: 'Letters to one person, newest first',
  input: z.strictObject({ personId: PersonId, ...pageInput }),
  output: Page(Delivery),
  refusals: [],
} as const satisfies Endpoint;

export const readSender = {
  ...operator,
  method: 'GET',
  path: '/operator/sender',
  summary: 'Whether letters go out, and what became of those of the last day',
  input: z.strictObject({}),
  output: Sender,
  refusals: [],
} as const satisfies Endpoint;

export const pauseDeliveries = {
  ...operator,
  method: 'POST',
  path: '/operator/deliveries/pause',
  summary: 'Stops all letters: they wait',
  input: z.strictObject({}),
  output: Sender,
  refusals: ['wrong-status', 'changed-since-read'],
  evenReadOnly: true,
} as const satisfies Endpoint;

export const resumeDeliveries = {
  ...operator,
  method: 'POST',
  path: '/operator/deliveries/resume',
  summary: 'Lets letters go out again; bounces are counted anew',
  input: z.strictObject({}),
  output: Sender,
  refusals: ['wrong-status', 'changed-since-read'],
  evenReadOnly: true,
} as const satisfies Endpoint;

export const retryDelivery = {
  ...operator,
  method: 'POST',
  path: '/operator/deliveries/{deliveryId}/retry',
  summary: 'Sends a letter again that failed or came back; it goes within a minute or two',
  input: z.strictObject({ deliveryId: z.string().max(300) }),
  output: Delivery,
  refusals: ['not-found', 'wrong-status', 'changed-since-read'],
} as const satisfies Endpoint;
