import * as z from 'zod';
import { LetterRef } from '../../shared/domain/notification/letter.ts';
import { NotificationRef } from '../../shared/domain/notification/notification.ts';

type MailRef = LetterRef | NotificationRef;

/** The provider allows letters, digits, `_-.@` in the value of a tag. */
const encode = (text: string): string => Buffer.from(text).toString('base64url');
const decode = (text: string): string => Buffer.from(text, 'base64url').toString();

/** Ties an attempt to its letter: comes back in each event of the provider, even if its answer was lost. */
export const mailTags = (ref: MailRef, attempt: number): Readonly<Record<string, string>> => ({
  person: encode(ref.personId),
  ...('letterId' in ref ? { letter: encode(ref.letterId) } : { at: encode(ref.at), event: encode(ref.eventId) }),
  attempt: String(attempt),
});

const value = z.tuple([z.string().transform(decode)]);
const attempt = z
  .tuple([
    z
      .string()
      .regex(/^\d{1,6}$/)
      .transform(Number),
  ])
  .optional()
  .catch(undefined);
const Tags = z.union([
  z.object({ person: value, letter: value, attempt }),
  z.object({ person: value, at: value, event: value, attempt }),
]);

/** What an event of the provider is about. */
export type Sent = { readonly ref: MailRef; readonly attempt: number | undefined };

/** The letter that an event's tags name; `undefined` if they name none. */
export function sentOfTags(tags: unknown): Sent | undefined {
  const given = Tags.safeParse(tags).data;
  if (given === undefined) return undefined;
  const personId = given.person[0];
  const ref =
    'letter' in given
      ? LetterRef.safeParse({ personId, letterId: given.letter[0] }).data
      : NotificationRef.safeParse({ personId, at: given.at[0], eventId: given.event[0] }).data;
  return ref && { ref, attempt: given.attempt?.[0] };
}
