import * as z from 'zod';
import { Instant, PersonId } from '../ids.ts';
import { NotificationKind, type NotificationSubject } from './kinds.ts';
import { EmailState } from './notification.ts';
import type { Posting } from './when-to-mail.ts';

/** What one letter may carry: the table reads as many items in one request. */
export const mostEntries = 100;

/** `<when it goes>~<what it is about>`, with `~<part>` from the second one on. */
export const LetterId = z
  .string()
  .max(100)
  .regex(/^[\w.:~-]+$/);

const Entry = z.object({
  at: Instant,
  eventId: z.string().max(100),
  kind: NotificationKind,
  /** Id of the cluster or organisation. */
  topic: z.string().max(60),
});

/** One e-mail to one person with the notifications that it carries. The state of its sending is one for all of them. */
export const Letter = z.object({
  personId: PersonId,
  letterId: LetterId,
  entries: z.array(Entry).min(1).max(mostEntries),
  email: EmailState,
  /** The last attempt of which we know that it did not arrive: what the provider tells of it later changes nothing. */
  settled: z.int().nonnegative().default(0),
  /** How often an attempt came back for the time being. */
  softBounces: z.int().nonnegative().default(0),
  /** Attempts that an operator's retry does not count any more. */
  forgiven: z.int().nonnegative().default(0),
  ttl: z.int(),
});
export type Letter = z.infer<typeof Letter>;

export const LetterRef = Letter.pick({ personId: true, letterId: true });
export type LetterRef = z.infer<typeof LetterRef>;

/** The cluster, organisation or subscription that it is about; one's own account, or the platform itself, otherwise. */
export const topicOf = ({ data }: NotificationSubject): string => {
  if ('webhookId' in data) return data.webhookId;
  return 'clusterId' in data ? data.clusterId : 'organisationId' in data ? data.organisationId : 'account';
};

type Posted = Exclude<Posting, { letter: 'none' }>;

/**
 * The letter that a posting goes into. Who posts to it need not ask whether it exists: news of the same person about the
 * same thing within `windowSeconds`, counted from the full hour, gets the same id; so does all that waits for one digest.
 */
export function letterFor(
  posting: Posted,
  subject: NotificationSubject,
  windowSeconds: number,
): { readonly letterId: string; readonly goesAt: Date } {
  if (posting.letter === 'digest') return { letterId: `${posting.at.toISOString()}~digest`, goesAt: posting.at };
  const window = windowSeconds * 1000;
  const goesAt = new Date((Math.floor(posting.at.getTime() / window) + 1) * window);
  return { letterId: `${goesAt.toISOString()}~${topicOf(subject)}`, goesAt };
}

/** When a letter goes, from its id. */
export const goesAtOf = (letterId: string): Date => new Date(letterId.slice(0, letterId.indexOf('~')));
