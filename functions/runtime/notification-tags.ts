import * as z from 'zod';
import { NotificationRef } from '../../shared/domain/notification/notification.ts';

/** The provider allows letters, digits, `_-.@` in the value of a tag. */
const encode = (text: string): string => Buffer.from(text).toString('base64url');
const decode = (text: string): string => Buffer.from(text, 'base64url').toString();

/** Ties a letter to its notification: comes back in each event of the provider, even if its answer was lost. */
export const notificationTags = ({ personId, at, eventId }: NotificationRef) => ({
  person: encode(personId),
  at: encode(at),
  event: encode(eventId),
});

const value = z.tuple([z.string().transform(decode)]);
const Tags = z.object({ person: value, at: value, event: value });

/** The notification that an event's tags name; `undefined` if they name none. */
export function refOfTags(tags: unknown): NotificationRef | undefined {
  const given = Tags.safeParse(tags).data;
  if (given === undefined) return undefined;
  return NotificationRef.safeParse({ personId: given.person[0], at: given.at[0], eventId: given.event[0] }).data;
}
