import { dayOf } from '../days.ts';
import type { Member } from './member.ts';

type Contacts = NonNullable<Member['contacts']>;

/** How often the two have written to each other today, this time included. */
export function contactsNow(member: Member | undefined, at: Date): Contacts {
  const day = dayOf(at);
  const before = member?.contacts;
  return { day, count: before?.day === day ? before.count + 1 : 1 };
}

/** Kept when the membership goes on to another state, so that ending it does not begin the count anew. */
export const keptContacts = ({ contacts }: Member) => (contacts === undefined ? {} : { contacts });
