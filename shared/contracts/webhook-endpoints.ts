import * as z from 'zod';
import { ClusterId, Instant, OrganisationId, WebhookId } from '../domain/ids.ts';
import { Line } from '../domain/text.ts';
import type { Audience, Endpoint } from './endpoint.ts';
import { eventCatalogue } from './event-catalogue.ts';
import { Page, pageInput } from './page.ts';
import { AllowedActions } from './views.ts';

const EventSelection = z
  .array(z.enum(['*', ...Object.keys(eventCatalogue)]))
  .min(1)
  .max(200)
  .meta({ description: 'Types of the catalogue of events (AsyncAPI document); `*` is all', example: ['*'] });
const Url = z.string().min(1).max(500).meta({
  description: '`https`, a public name, port 443 or above 1023',
  example: 'https://hooks.example.org/clusters',
});
const Name = Line(1, 80);

export const WebhookView = z.object({
  id: WebhookId,
  version: z.int(),
  organisationId: OrganisationId.optional().meta({ description: 'Absent for subscriptions of the department' }),
  name: z.string(),
  url: z.string(),
  events: z.array(z.string()),
  clusterId: ClusterId.optional(),
  status: z.enum(['active', 'paused', 'disabled', 'ended']),
  disabledReason: z
    .enum(['failing', 'gone'])
    .optional()
    .meta({ description: '`failing`: no answer of 2xx for three days; `gone`: the receiver answered 410' }),
  earlierSecretsValidUntil: Instant.optional().meta({ description: 'Until then requests carry several signatures' }),
  createdAt: Instant,
  updatedAt: Instant,
  allowedActions: AllowedActions,
});
export type WebhookView = z.infer<typeof WebhookView>;

const WithSecret = WebhookView.extend({
  secret: z
    .string()
    .optional()
    .meta({ description: 'In the first answer only; a repetition with the same key comes without. We store none' }),
});

export const DeliveryView = z.object({
  id: z.string(),
  eventId: z.string(),
  type: z.string(),
  at: Instant,
  status: z.enum(['pending', 'delivered', 'failed', 'skipped']),
  nextAttemptAt: Instant.optional(),
  skippedBecause: z.enum(['paused', 'disabled', 'ended']).optional(),
  messageId: z.string().meta({ description: 'What the receiver sees as `webhook-id`' }),
  attempts: z.array(
    z.object({
      at: Instant,
      milliseconds: z.int(),
      status: z.int().optional().meta({ description: 'HTTP status of the answer' }),
      error: z.string().optional().meta({ description: 'Why there was no answer' }),
    }),
  ),
});
export type DeliveryView = z.infer<typeof DeliveryView>;

type Place<Who extends Audience, Path extends string, Scope extends z.ZodRawShape> = {
  readonly audience: Who;
  /** Without the first slash. */
  readonly path: Path;
  /** Path parameters that say whose subscriptions these are. */
  readonly scope: Scope;
  readonly whose: string;
};

/** The same routes for an organisation and for the department: only whose subscriptions they are about differs. */
export const webhookEndpoints = <Who extends Audience, Path extends string, Scope extends z.ZodRawShape>({
  audience,
  path,
  scope,
  whose,
}: Place<Who, Path, Scope>) => {
  const common = { audience, service: 'subscriptions', tag: 'Webhooks' } as const;
  const all = `/${path}` as const;
  const one = `/${path}/{webhookId}` as const;
  const ofOne = { ...scope, webhookId: WebhookId };
  const mine = ['not-found', 'not-yours'] as const;
  const changes = [...mine, 'wrong-status', 'changed-since-read'] as const;
  const keyed = { idempotent: true, refusals: [...changes, 'idempotency-key-reuse', 'quota-exceeded'] } as const;
  const accepted = { status: 202, output: z.object({ accepted: z.literal(true) }) } as const;

  return {
    list: {
      ...common,
      method: 'GET',
      path: all,
      status: 200,
      summary: `Subscriptions of ${whose}; at most ten that have not ended`,
      input: z.strictObject(scope),
      output: z.object({ items: z.array(WebhookView) }),
      refusals: mine,
    },
    create: {
      ...common,
      method: 'POST',
      path: all,
      status: 201,
      summary: `Subscribes to events for ${whose}; the answer shows the secret, once`,
      input: z.strictObject({
        ...scope,
        name: Name,
        url: Url,
        events: EventSelection,
        clusterId: ClusterId.optional(),
      }),
      output: WithSecret,
      refusals: [...mine, 'unsuitable-address', 'quota-exceeded', 'changed-since-read', 'idempotency-key-reuse'],
      idempotent: true,
    },
    read: {
      ...common,
      method: 'GET',
      path: one,
      status: 200,
      summary: 'One subscription',
      input: z.strictObject(ofOne),
      output: WebhookView,
      refusals: mine,
    },
    edit: {
      ...common,
      method: 'PATCH',
      path: one,
      status: 200,
      summary: 'Changes, pauses or resumes a subscription, also one that was disabled',
      input: z.strictObject({
        ...ofOne,
        name: Name.optional(),
        url: Url.optional(),
        events: EventSelection.optional(),
        clusterId: ClusterId.nullish().meta({ description: '`null`: events of every cluster' }),
        paused: z.boolean().optional(),
      }),
      output: WebhookView,
      refusals: [...changes, 'unsuitable-address', 'stale-version'],
      conditional: true,
    },
    end: {
      ...common,
      method: 'POST',
      path: `${one}/ending`,
      status: 200,
      summary: 'Ends a subscription for good; its log stays for thirty days',
      input: z.strictObject(ofOne),
      output: WebhookView,
      refusals: changes,
    },
    rotate: {
      ...common,
      ...keyed,
      method: 'POST',
      path: `${one}/secret`,
      status: 200,
      summary: 'A new secret; the one before it stays valid for a day, and both sign',
      input: z.strictObject(ofOne),
      output: WithSecret,
      refusals: [...keyed.refusals, 'stale-version'],
      conditional: true,
    },
    test: {
      ...common,
      ...keyed,
      ...accepted,
      method: 'POST',
      path: `${one}/test`,
      summary: 'Sends a test event, once, also while the subscription is paused or disabled',
      input: z.strictObject(ofOne),
    },
    listDeliveries: {
      ...common,
      method: 'GET',
      path: `${one}/deliveries`,
      status: 200,
      summary: 'What was sent or is to be, newest event first, for thirty days',
      input: z.strictObject({ ...ofOne, ...pageInput }),
      output: Page(DeliveryView),
      refusals: mine,
    },
    readDelivery: {
      ...common,
      method: 'GET',
      path: `${one}/deliveries/{deliveryId}`,
      status: 200,
      summary: 'One delivery with its body and all its attempts',
      input: z.strictObject({ ...ofOne, deliveryId: z.string().max(200) }),
      output: DeliveryView.extend({ body: z.string() }),
      refusals: mine,
    },
    replayDelivery: {
      ...common,
      ...keyed,
      ...accepted,
      method: 'POST',
      path: `${one}/deliveries/{deliveryId}/replay`,
      summary: 'Makes one delivery again, under the same `webhook-id`',
      input: z.strictObject({ ...ofOne, deliveryId: z.string().max(200) }),
    },
    replayAll: {
      ...common,
      ...keyed,
      ...accepted,
      method: 'POST',
      path: `${one}/replay`,
      summary: 'Makes all deliveries of events since an instant again, those that were skipped included',
      input: z.strictObject({ ...ofOne, since: z.iso.datetime({ precision: 3 }).max(30) }),
    },
  } as const satisfies Record<string, Endpoint>;
};

type Accepted = { readonly accepted: true };
type OfOne = { readonly webhookId: WebhookId };
type OfDelivery = OfOne & { readonly deliveryId: string };
type WebhookContent = {
  readonly name: string;
  readonly url: string;
  readonly events: string[];
  readonly clusterId?: ClusterId | undefined;
};
type WebhookChanges = { readonly [Field in 'name' | 'url']?: string | undefined } & {
  readonly events?: string[] | undefined;
  readonly clusterId?: ClusterId | null | undefined;
  readonly paused?: boolean | undefined;
};
type Paging = { readonly cursor?: string | undefined; readonly limit?: string | undefined };

/** These routes, whatever says whose subscriptions they are about. */
export type WebhookContracts<Scope> = {
  readonly list: Endpoint<Scope, { items: WebhookView[] }>;
  readonly create: Endpoint<Scope & WebhookContent, z.infer<typeof WithSecret>>;
  readonly read: Endpoint<Scope & OfOne, WebhookView>;
  readonly edit: Endpoint<Scope & OfOne & WebhookChanges, WebhookView>;
  readonly end: Endpoint<Scope & OfOne, WebhookView>;
  readonly rotate: Endpoint<Scope & OfOne, z.infer<typeof WithSecret>>;
  readonly test: Endpoint<Scope & OfOne, Accepted>;
  readonly listDeliveries: Endpoint<Scope & OfOne & Paging, { items: DeliveryView[]; next?: string | undefined }>;
  readonly readDelivery: Endpoint<Scope & OfDelivery, DeliveryView & { body: string }>;
  readonly replayDelivery: Endpoint<Scope & OfDelivery, Accepted>;
  readonly replayAll: Endpoint<Scope & OfOne & { readonly since: string }, Accepted>;
};
