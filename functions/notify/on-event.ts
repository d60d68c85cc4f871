import type { EventMessage, MailMessage } from '../../shared/contracts/messages.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { Audience } from '../../shared/domain/notification/audience.ts';
import type { NotificationSubject } from '../../shared/domain/notification/kinds.ts';
import { announcementsOf } from './announcements-of.ts';
import { goesAtOf, letterFor } from '../../shared/domain/notification/letter.ts';
import { whenToMail } from '../../shared/domain/notification/when-to-mail.ts';
import { longestWaitMilliseconds } from '../store/notification-store.ts';
import type { NotifyDeps } from './deps.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { goneOf } from './gone-of.ts';
import { peopleOf } from './people-of.ts';

/** Writes at the same time; with 500 members the work takes seconds, and what was written is not written again. */
const atOnce = 25;

/** Audiences that are not found by the rights that people have now. */
const byName: ReadonlySet<Audience['to']> = new Set(['person', 'people', 'applicant', 'reviewers']);

const longestWaitSeconds = longestWaitMilliseconds / 1000;

/** One event told to everyone it concerns: once in the app, and a letter asked for as long as it is not taken up. */
export async function onEvent(message: EventMessage, deps: NotifyDeps): Promise<void> {
  const event = await deps.recipients.event(message);
  const announcements = await announcementsOf(event, deps);
  const told = await inParallel(announcements, atOnce, async ({ audience, subject, alsoActor }) => {
    const people = await peopleOf(audience, event, deps);
    const gone = byName.has(audience.to) ? await goneOf(event, people, deps) : [];
    return people
      .filter((person) => !gone.includes(person) && (alsoActor === true || person !== event.actor))
      .map((person) => ({ person, subject }));
  });

  // Somebody who is reached twice, e.g. for two organisations, hears it once: the first announcement is theirs.
  const subjects = new Map<PersonId, NotificationSubject>();
  for (const { person, subject } of told.flat()) if (!subjects.has(person)) subjects.set(person, subject);

  const settings = await deps.settings.getMany([...subjects.keys()]);
  const each = [...subjects].flatMap(([personId, subject], index) => {
    const chosen = settings[index];
    return chosen === undefined ? [] : [{ personId, subject, chosen }];
  });
  const letters = await inParallel(each, atOnce, async ({ personId, subject, chosen }) => {
    const ref = { personId, at: event.at, eventId: event.id };
    const now = deps.now();
    const posting = whenToMail(subject, chosen, now);
    const mailing = posting.letter === 'none' ? { none: posting.why } : letterFor(posting, subject, deps.windowSeconds);
    return (await deps.notifications.put(ref, subject, now, mailing)) ?? [];
  });
  // The sweeper finds the letters of a later day when their moment comes.
  const soon = letters.flat().filter((letter) => secondsTo(letter, deps.now()) <= longestWaitSeconds);
  const failed = await deps.mails.sendAll(soon, (letter) => secondsTo(letter, deps.now()));
  if (failed.size > 0) throw new Error(`${failed.size} letters could not be asked for`);
  deps.log('notification-written', { eventId: event.id, eventType: event.type, count: subjects.size });
}

const secondsTo = (message: MailMessage, now: Date): number =>
  'letterId' in message ? (goesAtOf(message.letterId).getTime() - now.getTime()) / 1000 : 0;
