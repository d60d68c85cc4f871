import { addDays } from '../days.ts';
import { groupOf } from './group.ts';
import type { NotificationKind, NotificationSubject } from './kinds.ts';
import { nextLocal } from './local-time.ts';
import { afterQuiet } from './quiet-hours.ts';
import type { MailPace, MailSettings } from './settings.ts';

/** Which letter takes a piece of news, and when that letter goes. */
export type Posting =
  | { readonly letter: 'none'; readonly why: 'settings' | 'in-app' }
  /** With other news of these minutes about the same cluster. */
  | { readonly letter: 'own'; readonly at: Date }
  /** With everything that waits for the same moment. */
  | { readonly letter: 'digest'; readonly at: Date };

/** That letters do not arrive is nothing to tell by letter. */
const inAppOnly: ReadonlySet<NotificationKind> = new Set(['sending-paused', 'address-broken']);

/**
 * When this person hears of it by letter. Decisions do not wait for a digest, nor does news whose deadline is not at least
 * a day after it; the quiet hours hold up everything but what is too late when they end.
 */
export function whenToMail(subject: NotificationSubject, settings: MailSettings, now: Date): Posting {
  const group = groupOf[subject.kind];
  const pace = settings.pace[group];
  if (inAppOnly.has(subject.kind)) return { letter: 'none', why: 'in-app' };
  if (pace === 'off') return { letter: 'none', why: 'settings' };
  if (pace !== 'at-once' && group !== 'decisions') {
    const at = nextDigest(pace, settings, now);
    const deadline = deadlineOf(subject);
    if (deadline === undefined || deadline > addDays(at, 1)) return { letter: 'digest', at };
  }
  const at = mailableAt([subject], settings, now);
  // What came in the quiet hours is one letter when they end, however many clusters it is about.
  return at > now ? { letter: 'digest', at } : { letter: 'own', at };
}

/** `now`, or the end of the quiet hours, unless a deadline runs out in them. */
export function mailableAt(subjects: readonly NotificationSubject[], settings: MailSettings, now: Date): Date {
  const end = afterQuiet(now, settings);
  const tooLateThen = subjects.some((subject) => {
    const deadline = deadlineOf(subject);
    return deadline !== undefined && deadline > now && deadline < end;
  });
  return tooLateThen ? now : end;
}

/** The first digest after `now`; one that falls into the quiet hours comes when they end. */
function nextDigest(pace: Exclude<MailPace, 'at-once' | 'off'>, settings: MailSettings, now: Date): Date {
  const { digest, timeZone } = settings;
  const weekday = pace === 'weekly' ? digest.weekday : undefined;
  let at = nextLocal(addDays(now, -1), digest.hour * 60, timeZone, weekday);
  while (afterQuiet(at, settings) <= now) at = nextLocal(at, digest.hour * 60, timeZone, weekday);
  return afterQuiet(at, settings);
}

/** What the reader has to act by, if anything. */
function deadlineOf({ data }: NotificationSubject): Date | undefined {
  const deadline =
    'deadline' in data
      ? data.deadline
      : 'expiresAt' in data
        ? data.expiresAt
        : 'dueAt' in data
          ? data.dueAt
          : 'startsAt' in data
            ? data.startsAt
            : undefined;
  return deadline === undefined ? undefined : new Date(deadline);
}
