import { isSuccessor } from '../people/successor.ts';
import { duePartition } from '../../../functions/store/keys.ts';
import { Letter } from '../../../shared/domain/notification/letter.ts';
import { Notification } from '../../../shared/domain/notification/notification.ts';
import type { Platform } from '../platform/platform.ts';
import type { Tables } from './at-rest.ts';
import { plain, textIn } from './seen.ts';

/** 16, 23: every event was handed on, and nothing lies in a queue any more. */
export function* handedOn({ of }: Tables, platform: Platform): Generator<string> {
  for (const raw of of('event'))
    if (textIn(raw, 'unsentPk') !== undefined) yield `16: ${textIn(raw, 'id')} was never handed on`;
  for (const [name, { queue }] of Object.entries(platform.queues)) {
    if (!queue.isEmpty) yield `23: ${queue.messages.size} messages are left for ${name}`;
    if (queue.deadLetters.length > 0) yield `23: ${name} has dead letters: ${queue.deadLetters[0]}`;
  }
}

/** 18: who is told by the nature of a thing was told, once. More are told by the rules of announcements. */
export function* told({ of }: Tables): Generator<string> {
  const notifications = of('notification').map((raw) => Notification.parse(plain(raw)));
  const known = new Set(notifications.map(({ personId, eventId }) => `${personId} ${eventId}`));
  if (known.size < notifications.length) yield '18: somebody was told of one event twice';
  const events = new Set(of('event').map((raw) => textIn(raw, 'id')));
  for (const { eventId, personId } of notifications)
    if (!eventId.startsWith('address:') && !events.has(eventId))
      yield `20: ${personId} was told of nothing: ${eventId}`;
  // Who took an organisation over was not there when it happened.
  const first = of('representative').filter((raw) => !isSuccessor(textIn(raw, 'personId') ?? ''));
  const people = Map.groupBy(first, (raw) => textIn(raw, 'organisationId'));
  for (const raw of of('event')) {
    const data = raw['data']?.M;
    const concerned =
      textIn(raw, 'type') === 'organisations-invited'
        ? (data?.['organisationIds']?.L ?? []).map(({ S }) => S)
        : textIn(raw, 'type') === 'organisation-admitted'
          ? [textIn(raw, 'aggregateId')]
          : [];
    for (const person of concerned.flatMap((id) => people.get(id) ?? []).map((one) => textIn(one, 'personId')))
      if (!known.has(`${person} ${textIn(raw, 'id')}`)) yield `18: ${person} was not told of ${textIn(raw, 'id')}`;
  }
}

const ended = new Set(['sent', 'delivered', 'bounced', 'complained', 'off', 'suppressed', 'failed']);

/** 19: each letter came to an end, and what is said to be sent was sent. */
export function* letters({ of }: Tables, { provider }: Platform): Generator<string> {
  const posted = Map.groupBy(provider.posted, ({ tags }) => `${tags['person']} ${tags['letter']}`);
  const tag = (text: string): string => Buffer.from(text).toString('base64url');
  const carried = new Set<string>();
  for (const letter of of('letter').map((raw) => Letter.parse(plain(raw)))) {
    const { personId, letterId, email, entries } = letter;
    for (const { eventId } of entries) carried.add(`${personId} ${letterId} ${eventId}`);
    const sent = posted.get(`${tag(personId)} ${tag(letterId)}`) ?? [];
    if (!ended.has(email.status)) yield `19: the letter ${letterId} to ${personId} is ${email.status}`;
    if ((email.status === 'sent' || email.status === 'delivered') && sent.length === 0)
      yield `19: the letter ${letterId} to ${personId} is ${email.status} and was never sent`;
    const twice = Map.groupBy(sent, ({ tags }) => tags['attempt'])
      .values()
      .some(({ length }) => length > 1);
    const again = sent.slice(0, -1).find(({ bounces, wasHeard }) => !bounces && wasHeard());
    if (again !== undefined) yield `19: the letter ${letterId} to ${personId} was sent again after ${again.messageId}`;
    if (twice) yield `19: the letter ${letterId} to ${personId} was sent twice in one attempt`;
  }
  for (const { personId, eventId, email } of of('notification').map((raw) => Notification.parse(plain(raw))))
    if (email.status === 'in-letter' && !carried.has(`${personId} ${email.letterId} ${eventId}`))
      yield `19: ${eventId} is in no letter to ${personId}`;
}

/** A clock that ran out was told within so many milliseconds. */
const mostLate = 10 * 60_000;

/** 25: no clock has run out and nobody did what follows. */
export function* clocks({ main }: Platform, now: number): Generator<string> {
  for (const what of ['member', 'cluster', 'check', 'organisation', 'mail'] as const) {
    const due = main.first('due', duePartition(what));
    if (due !== undefined && Date.parse(due) < now - mostLate) yield `25: a clock of a ${what} ran out at ${due}`;
  }
}
