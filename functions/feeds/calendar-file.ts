import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { FileAnswer } from '../../shared/contracts/endpoint.ts';
import type { Gathering, GatheringPlace } from '../../shared/domain/calendar/gathering.ts';
import { dayAfter } from '../../shared/domain/calendar/instants-of.ts';

/** Feeds are read whole: a text is cut where the portal has the rest. */
const longestText = 1000;

/**
 * Events as an iCalendar file (RFC 5545). Times are instants in UTC: each event happens once, so no rule of a time zone
 * has to be carried along, and every app shows them on its own clocks. Whole days have no zone.
 */
export function calendarFile(name: string, gatherings: readonly Gathering[]): FileAnswer {
  const calendar = new ICalCalendar({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Innovation Clusters', product: 'Calendar', language: 'RU' },
    ttl: 3600,
  });
  for (const gathering of gatherings) {
    const { id, status, title, sequence, plannedAt, updatedAt } = gathering;
    const text = gathering.text === undefined ? undefined : shortened(gathering.text);
    calendar.createEvent({
      id: `${id}@innovation-clusters`,
      sequence,
      stamp: new Date(updatedAt),
      created: new Date(plannedAt),
      lastModified: new Date(updatedAt),
      ...timeOf(gathering),
      summary: title,
      ...(text === undefined ? {} : { description: text }),
      ...placeOf(gathering.place),
      status: status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return { contentType: 'text/calendar; charset=utf-8', bytes: new TextEncoder().encode(calendar.toString()) };
}

function timeOf({ time, startsAt, endsAt }: Gathering) {
  if (time.kind === 'timed') return { start: new Date(startsAt), end: new Date(endsAt) };
  // DTEND of whole days is the day after the last one.
  return { start: midnight(time.from), end: midnight(dayAfter(time.to)), allDay: true };
}

const midnight = (day: string): Date => new Date(`${day}T00:00:00.000Z`);

function placeOf(place: GatheringPlace) {
  if (place.kind === 'place') return { location: place.address };
  if (place.kind === 'online') return { location: place.url, url: uri(place.url) };
  return { location: place.address, url: uri(place.url) };
}

/** The library escapes an address as if it were a text; without these two characters there is nothing to escape. */
const uri = (url: string): string => url.replaceAll(',', '%2C').replaceAll(';', '%3B');

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= longestText ? text : `${characters.slice(0, longestText - 1).join('')}…`;
}
