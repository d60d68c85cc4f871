import * as z from 'zod';
import { Aggregate } from '../domain/event.ts';
import { ClusterId, Instant, MandateId, NeedId, OrganisationId, PersonId, WebhookId } from '../domain/ids.ts';
import { mostPerNeed } from '../domain/match/match.ts';
import { NeedKind } from '../domain/need/content.ts';
import { LetterId } from '../domain/notification/letter.ts';
import { DeliveryRef } from '../domain/webhook/delivery.ts';

/** Points at an event; the worker reads it from the table. On the notify and projections queues. */
export const EventMessage = z.strictObject({
  aggregate: Aggregate,
  aggregateId: z.uuid(),
  seq: z.int().positive(),
  type: z.string().max(60),
});
export type EventMessage = z.infer<typeof EventMessage>;

/** The last one of a list that was compared. */
const position = z.string().max(100).optional();

/**
 * What a need or a mandate is yet to be compared with: a page of the list, and then the rest is sent again.
 * `best`: what suits the need best so far.
 */
export const CompareMessage = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('compare-need'),
    needId: NeedId,
    after: position,
    best: z.array(MandateId).max(mostPerNeed),
  }),
  z.strictObject({ kind: z.literal('compare-mandate'), mandateId: MandateId, needs: NeedKind, after: position }),
]);
export type CompareMessage = z.infer<typeof CompareMessage>;

/** On the projections queue. */
export const ProjectionMessage = z.union([EventMessage, CompareMessage]);
export type ProjectionMessage = z.infer<typeof ProjectionMessage>;

/** One check, resumable: sent again until it is done. On the check queue. */
export const CheckMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('organisation'), organisationId: OrganisationId }),
  z.strictObject({
    kind: z.literal('letter'),
    clusterId: ClusterId,
    letter: z.int().positive(),
    attempt: z.int().nonnegative(),
  }),
  z.strictObject({ kind: z.literal('submission'), clusterId: ClusterId, submission: z.int().positive() }),
  /** Looks an organisation up again that was judged before. Lost, it comes again with the organisation's next turn. */
  z.strictObject({ kind: z.literal('watch'), organisationId: OrganisationId }),
]);
export type CheckMessage = z.infer<typeof CheckMessage>;

/** One e-mail: a letter, or a notification of before there were letters. On the mail queue. */
export const MailMessage = z.union([
  z.strictObject({ personId: PersonId, letterId: LetterId }),
  z.strictObject({ personId: PersonId, at: Instant, eventId: z.string().max(100) }),
]);
export type MailMessage = z.infer<typeof MailMessage>;

/** An event to be told, a delivery to be attempted, or the rest of a replay. On the webhook queue. */
export const WebhookMessage = z.union([
  EventMessage,
  DeliveryRef.extend({ kind: z.literal('delivery') }),
  z.strictObject({
    kind: z.literal('replay'),
    webhookId: WebhookId,
    /** Version of the subscription that asked. */
    round: z.int().positive(),
    /** An instant, or the last delivery that was looked at. */
    since: z.string().max(200),
    until: Instant,
    /** Only the delivery of this event, which happened at `since`. */
    eventId: z.string().max(100).optional(),
  }),
]);
export type WebhookMessage = z.infer<typeof WebhookMessage>;
