import ICAL from 'ical.js';
import { type Chapter, expectThat, theFirst } from './chapter.ts';

/** A meeting is planned, members answer, and a calendar app reads it at its secret address. */
export const calendar: Chapter = {
  name: 'calendar',
  run: async ({ scene: { api, key }, played: { clusterId }, found, founder, members }) => {
    const start = Math.ceil(Date.now() / 86_400_000) * 86_400_000 + 10 * 86_400_000 + 9 * 3_600_000;
    const [startsAt, endsAt] = [start, start + 7_200_000].map((at) => new Date(at).toISOString());
    const planned = await api.must(
      'planGathering',
      {
        clusterId,
        organisationId: founder.id,
        visibility: 'members',
        title: 'Открытый день испытательной лаборатории',
        time: { kind: 'timed', startsAt: startsAt ?? '', endsAt: endsAt ?? '', timeZone: 'Europe/Moscow' },
        place: { kind: 'place', address: 'Зеленоград, проезд 4806, дом 5' },
      },
      { as: founder.person, idempotencyKey: key('gathering') },
    );
    const guests = members.slice(0, 5);
    const about = { clusterId, gatheringId: planned.id };
    for (const { id, person } of guests)
      await api.must('answerGathering', { ...about, organisationId: id, answer: 'yes' }, { as: person });
    const guest = theFirst(guests, 'guest');
    const { path } = await api.must('makeCalendarFeed', { clusterId }, { as: guest.person });
    const text = async () => {
      const response = await fetch(`${found.url}/api${path}`);
      return response.ok ? response.text() : undefined;
    };
    const events = ICAL.Component.fromString((await text()) ?? '').getAllSubcomponents('vevent');
    const event = events.map((one) => new ICAL.Event(one)).find(({ summary }) => summary === planned.title);
    expectThat(event !== undefined, 'the meeting is not in the calendar');
    expectThat(event.startDate.toJSDate().getTime() === start, `it begins at ${event.startDate.toString()}`);
    await api.must('endCalendarFeed', { clusterId }, { as: guest.person });
    expectThat((await text()) === undefined, 'the secret address works after its end');
    return `${guests.length} come; read back from the .ics at the right minute; the ended address answers 404`;
  },
};
