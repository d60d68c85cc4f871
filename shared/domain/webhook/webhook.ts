import * as z from 'zod';
import { ClusterId, Instant, OrganisationId, PersonId, WebhookId } from '../ids.ts';

/** Whose subscription it is: one organisation's, or the city department's. */
export const WebhookOwner = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('organisation'), organisationId: OrganisationId }),
  z.strictObject({ kind: z.literal('operator') }),
]);
export type WebhookOwner = z.infer<typeof WebhookOwner>;

/**
 * The secret is derived from its generation, so none is stored. Earlier generations stay valid for a day, each to its
 * own instant: somebody who lost the answer of a rotation rotates again, and the receiver misses nothing.
 */
const SecretState = z.strictObject({
  generation: z.int().positive(),
  earlier: z.array(z.strictObject({ generation: z.int().positive(), validUntil: Instant })).max(10),
});

const Common = z.object({
  id: WebhookId,
  /** Grows by one with each change; equals the sequence number of the last event. */
  version: z.int().positive(),
  lastEventHash: z.string(),
  owner: WebhookOwner,
  name: z.string().max(80),
  url: z.string().max(500),
  /** Types of events; `*` is all of them. */
  events: z.array(z.string().max(60)).min(1).max(200),
  /** Only events of this cluster. */
  clusterId: ClusterId.optional(),
  secret: SecretState,
  createdBy: PersonId,
  createdAt: Instant,
  updatedAt: Instant,
});

/** What we stop by ourselves: the receiver said that it is gone, or did not answer for three days. */
export const DisabledReason = z.enum(['failing', 'gone']);
export type DisabledReason = z.infer<typeof DisabledReason>;

export const Webhook = z.discriminatedUnion('status', [
  Common.extend({ status: z.literal('active') }),
  Common.extend({ status: z.literal('paused') }),
  Common.extend({ status: z.literal('disabled'), reason: DisabledReason, disabledAt: Instant }),
  Common.extend({ status: z.literal('ended'), endedAt: Instant }),
]);
export type Webhook = z.infer<typeof Webhook>;
type WithStatus<Status extends Webhook['status']> = Extract<Webhook, { readonly status: Status }>;
export type ActiveWebhook = WithStatus<'active'>;
export type LiveWebhook = WithStatus<'active' | 'paused' | 'disabled'>;

export const isLive = (webhook: Webhook): webhook is LiveWebhook => webhook.status !== 'ended';

export const belongsTo = ({ owner }: Webhook, other: WebhookOwner): boolean =>
  owner.kind === 'operator'
    ? other.kind === 'operator'
    : other.kind === 'organisation' && other.organisationId === owner.organisationId;

/** Subscriptions that one owner may have at a time. */
export const mostWebhooks = 10;
