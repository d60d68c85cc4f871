import * as z from 'zod';
import { Instant, WebhookId } from '../ids.ts';

/** What came of one request: an answer, or why there was none. */
export const AttemptResult = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answered'), status: z.int().min(100).max(999) }),
  z.strictObject({
    kind: z.literal('unanswered'),
    code: z.enum(['timeout', 'name-not-found', 'address-not-allowed', 'tls', 'connection', 'interrupted']),
  }),
]);
export type AttemptResult = z.infer<typeof AttemptResult>;

const Attempt = z.strictObject({ at: Instant, milliseconds: z.int().nonnegative(), result: AttemptResult });
export type Attempt = z.infer<typeof Attempt>;

/** Points at a delivery: one event for one subscription. */
export const DeliveryRef = z.strictObject({
  webhookId: WebhookId,
  /** When the event happened. */
  at: Instant,
  eventId: z.string().max(100),
});
export type DeliveryRef = z.infer<typeof DeliveryRef>;

/** Attempts that the log keeps; the newest of them. */
const mostKept = 40;

const Common = DeliveryRef.extend({
  type: z.string().max(60),
  /** The same at every attempt and replay: `webhook-id`. */
  messageId: z.string().max(64),
  /** Word for word what is sent each time. */
  body: z.string().max(100_000),
  attempts: z.array(Attempt).max(mostKept),
  /** Version of the subscription that asked for this replay; 0 for the first time. */
  round: z.int().nonnegative(),
  /** Attempts begun in this round. */
  tries: z.int().nonnegative(),
}).strip();

export const Delivery = z.discriminatedUnion('status', [
  Common.extend({ status: z.literal('pending'), nextAttemptAt: Instant }),
  Common.extend({ status: z.literal('delivered'), deliveredAt: Instant }),
  Common.extend({ status: z.literal('failed'), failedAt: Instant }),
  /** Nothing was sent, because the subscription did not run; a replay sends it. */
  Common.extend({ status: z.literal('skipped'), skippedAt: Instant, why: z.enum(['paused', 'disabled', 'ended']) }),
]);
export type Delivery = z.infer<typeof Delivery>;
export type PendingDelivery = Extract<Delivery, { readonly status: 'pending' }>;

export const withAttempt = (attempts: readonly Attempt[], attempt: Attempt): Attempt[] =>
  [...attempts, attempt].slice(-mostKept);

/** The id that the API shows: `<at>~<event id>`. */
export const deliveryId = ({ at, eventId }: Pick<DeliveryRef, 'at' | 'eventId'>): string => `${at}~${eventId}`;

/** The delivery that an id of the API names; `undefined` if it cannot be one. */
export function refOfDeliveryId(webhookId: WebhookId, id: string): DeliveryRef | undefined {
  const [at, eventId, ...more] = id.split('~');
  const ref = DeliveryRef.safeParse({ webhookId, at, eventId });
  return more.length === 0 && ref.success ? ref.data : undefined;
}
