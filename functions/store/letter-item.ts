import type { EmailStatus, NotificationRef } from '../../shared/domain/notification/notification.ts';
import type { LetterRef } from '../../shared/domain/notification/letter.ts';
import { mostEntries, topicOf } from '../../shared/domain/notification/letter.ts';
import type { NotificationSubject } from '../../shared/domain/notification/kinds.ts';
import { dueIndex, letterKey, lettersList, listingIndex, notificationKey } from './keys.ts';
import type { Item, Key, Write } from './table.ts';
import { ttl } from './ttl.ts';

/** What the mail queue names: a letter, or a notification of before there were letters, which is its own. */
export type MailRef = LetterRef | NotificationRef;

export const isLetterRef = (ref: MailRef): ref is LetterRef => 'letterId' in ref;

export const mailItemKey = (ref: MailRef): Key =>
  isLetterRef(ref) ? letterKey(ref.personId, ref.letterId) : notificationKey(ref.personId, ref.at, ref.eventId);

/** Where a letter stands in the operator's lists; a notification of before there were letters is in none. */
export const letterListing = (ref: MailRef, status: EmailStatus, since: string): Item =>
  isLetterRef(ref) ? listingIndex(lettersList(status), `${since}#${ref.personId}#${ref.letterId}`) : {};

export const retentionMilliseconds = 400 * 86_400_000;

/** Adds a notification to a letter that nobody has taken up; makes the letter if it is the first. */
export function entered(
  { personId, at, eventId }: NotificationRef,
  subject: NotificationSubject,
  { letterId, goesAt, dueAt }: { readonly letterId: string; readonly goesAt: Date; readonly dueAt: Date },
): Extract<Write, { update: Key }> {
  const ref = { personId, letterId };
  const notBefore = goesAt.toISOString();
  const set: Item = {
    entity: 'letter',
    version: 1,
    ...ref,
    ...dueIndex('mail', dueAt.toISOString()),
    ...letterListing(ref, 'queued', notBefore),
    ttl: ttl(new Date(goesAt.getTime() + retentionMilliseconds)),
  };
  const names = Object.keys(set);
  return {
    update: mailItemKey(ref),
    set:
      'SET entries = list_append(if_not_exists(entries, :none), :entry), email = if_not_exists(email, :queued), ' +
      names.map((_, index) => `#set${index} = :set${index}`).join(', '),
    names: Object.fromEntries(names.map((name, index) => [`#set${index}`, name])),
    values: {
      ':none': [],
      ':entry': [{ at, eventId, kind: subject.kind, topic: topicOf(subject) }],
      ':queued': { status: 'queued', attempts: 0, notBefore },
      ...Object.fromEntries(names.map((name, index) => [`:set${index}`, set[name]])),
    },
    when: {
      expression:
        'attribute_not_exists(pk) OR ' +
        '(email.#status = :open AND email.attempts = :zero AND email.notBefore = :goesAt AND size(entries) < :most)',
      names: { '#status': 'status' },
      values: { ':open': 'queued', ':zero': 0, ':goesAt': notBefore, ':most': mostEntries },
    },
  };
}
