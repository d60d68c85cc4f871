import * as z from 'zod';
import { Instant, PersonId } from '../ids.ts';
import { NotificationSubject } from './kinds.ts';

/** How often the provider was asked to send; a failed attempt counts. */
const attempts = z.int().nonnegative();
const accepted = { attempts, messageId: z.string().max(200), at: Instant };

/** Where the e-mail of a notification stands. Only `queued` and an expired `sending` may be (re)sent. */
export const EmailState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('queued'), attempts, notBefore: Instant }),
  z.object({ status: z.literal('sending'), attempts, token: z.string(), leaseUntil: Instant }),
  z.object({ status: z.literal('sent'), ...accepted }),
  z.object({ status: z.literal('delivered'), ...accepted }),
  z.object({ status: z.literal('bounced'), ...accepted, permanent: z.boolean() }),
  z.object({ status: z.literal('complained'), ...accepted }),
  z.object({ status: z.literal('off'), attempts, why: z.enum(['settings', 'no-address', 'unknown-person', 'in-app']) }),
  z.object({ status: z.literal('suppressed'), attempts }),
  z.object({ status: z.literal('failed'), attempts, code: z.string().max(60) }),
]);
export type EmailState = z.infer<typeof EmailState>;
export type EmailStatus = EmailState['status'];

/** Of a notification: one letter may carry several. Those of before there were such letters have a state of their own. */
const NotificationEmail = z.union([
  EmailState,
  z.object({ status: z.literal('in-letter'), letterId: z.string().max(100) }),
]);

const Envelope = z.object({
  personId: PersonId,
  /** `<aggregate id>:<seq>` of the event; with the person, the identity of the notification. */
  eventId: z.string().max(100),
  /** When the event happened, not when it was told. */
  at: Instant,
  readAt: Instant.optional(),
  email: NotificationEmail,
  /** Seconds since 1970; later it is shown to nobody. */
  ttl: z.int().optional(),
});

/** One person's notification of one event. */
export const Notification = z.intersection(Envelope, NotificationSubject);
export type Notification = z.infer<typeof Notification>;

/** Points at a notification. */
export const NotificationRef = Envelope.pick({ personId: true, at: true, eventId: true });
export type NotificationRef = z.infer<typeof NotificationRef>;

/** The id that a person's own API shows: `<at>~<event id>`. */
export const notificationId = ({ at, eventId }: Pick<NotificationRef, 'at' | 'eventId'>): string => `${at}~${eventId}`;

/** The notification of this person that an id of the API names; `undefined` if it cannot be one. */
export function refOfId(personId: PersonId, id: string): NotificationRef | undefined {
  const [at, eventId, ...more] = id.split('~');
  const ref = NotificationRef.safeParse({ personId, at, eventId });
  return more.length === 0 && ref.success ? ref.data : undefined;
}
