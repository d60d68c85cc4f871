import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { onMail } from '../../functions/mail/on-mail.ts';
import { onProviderEvent } from '../../functions/mail-events/on-provider-event.ts';
import { ProviderEvent } from '../../functions/mail-events/provider-event.ts';
import { sentOfTags } from '../../functions/runtime/mail-tags.ts';
import { DueMailStore } from '../../functions/store/due-mail-store.ts';
import { Letter, letterFor } from '../../shared/domain/notification/letter.ts';
import type { MailMessage } from '../../shared/contracts/messages.ts';
import { clusterId, dayAfter, firstDay, instant, personId } from '../builders/ids.ts';
import { subject } from '../builders/notification-subjects.ts';
import { mailWorld } from '../fakes/mail-world.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { type Behaviour, startSesServer } from '../fakes/ses-server.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
let provider: Awaited<ReturnType<typeof startSesServer>>;
beforeAll(async () => {
  [engine, provider] = await Promise.all([startMainTable(), startSesServer()]);
});
afterAll(() => Promise.all([engine.stop(), provider.stop()]));

const behaviours: readonly Behaviour[] = [
  'accept',
  'accept',
  'lose-answer',
  'hang-up',
  { status: 429, error: 'TooManyRequestsException' },
  { status: 503, error: 'ServiceUnavailable' },
];
/** From ever other addresses: five letters that come back from one would end all of them. */
const transient = (index: number) => ({
  bounce: { bounceType: 'Transient', bouncedRecipients: [{ emailAddress: `anna+${index}@example.org` }] },
});
const person = personId(2);
const expected = 8;

async function world() {
  const main = await engine.fresh();
  Object.assign(provider, { taken: [], next: [], requests: 0 });
  const mails = mailWorld(main, await engine.fresh(), provider);
  await mails.people.put({ personId: person, email: 'anna@example.org', language: 'ru' }, firstDay);
  const due = new DueMailStore(main.table);
  const letters = async () => {
    const { items } = await main.table.query({ partition: `INBOX#${person}`, sort: { beginsWith: 'LETTER#' } });
    return items.map((item) => Letter.parse(item));
  };
  const tell = (index: number, eventType: string, more: object = {}) => {
    const { messageId, tags } = provider.taken[index] ?? { messageId: 'none', tags: {} };
    const detail = { eventType, mail: { messageId, tags }, ...more };
    return onProviderEvent(
      ProviderEvent.parse({ source: 'aws.ses', time: mails.now.toISOString(), detail }),
      mails.deps,
    );
  };
  const sweep = async () => {
    for (const one of await due.due(mails.now, 50))
      if (await due.defer(one, new Date(mails.now.getTime() + 300_000))) messages.push(one.message);
  };
  const messages: MailMessage[] = [];
  return { main, mails, letters, tell, sweep, messages };
}

/** One run of luck: news, workers, events and time in any order, each twice if need be, some of them dying. */
async function history(random: () => number) {
  const { main, mails, letters, tell, sweep, messages } = await world();
  const pick = <One>(from: readonly One[]): One | undefined => from[Math.floor(random() * from.length)];
  let deaths = 0;
  /** Dies at one of its first calls of the table, before or after it, in one of five runs. */
  const perhapsDying = async (run: () => Promise<unknown>): Promise<void> => {
    let calls = random() < 0.2 ? Math.floor(random() * 5) : Number.POSITIVE_INFINITY;
    const afterwards = random() < 0.5;
    main.fault = () => (calls-- === 0 ? (afterwards ? { after: new Error('died') } : new Error('died')) : undefined);
    try {
      await run();
    } catch (error) {
      expect(error).toMatchObject({ message: 'died' });
      deaths += 1;
    } finally {
      main.fault = () => undefined;
    }
  };
  let heardBounces = 0;
  const news = async () => {
    const n = Math.floor(random() * expected);
    const about = subject('member-left', { clusterId: clusterId(1 + (n % 2)) });
    const digest = { letter: 'digest', at: dayAfter(1) } as const;
    const posting = n < 4 ? digest : ({ letter: 'own', at: mails.now } as const);
    const into = letterFor(posting, about, 120);
    const put = { personId: person, at: instant(), eventId: `${clusterId()}:${n}` };
    const letter = await mails.deps.notifications.put(put, about, mails.now, into);
    if (letter !== undefined) messages.push(letter);
  };
  const steps: readonly (() => Promise<unknown>)[] = [
    news,
    news,
    async () => {
      provider.next = [pick(behaviours) ?? 'accept'];
      const message = pick(messages);
      if (message !== undefined) await onMail(message, mails.deps);
    },
    sweep,
    async () => mails.wait(pick([1, 3, 20, 300]) ?? 1),
    async () => {
      const index = Math.floor(random() * provider.taken.length);
      const kind = pick(['Send', 'Delivery', 'Bounce'] as const) ?? 'Send';
      if (kind === 'Bounce') heardBounces += 1;
      await tell(index, kind, transient(index));
    },
  ];
  for (let step = 0; step < 60; step += 1) await perhapsDying(pick(steps) ?? news);

  // The faults end: everything is told, and whatever is due is done.
  provider.next = [];
  for (let n = 0; n < expected; n += 1)
    await mails.deps.notifications.put(
      { personId: person, at: instant(), eventId: `${clusterId()}:${n}` },
      subject('member-left'),
      mails.now,
      letterFor({ letter: 'own', at: mails.now }, subject('member-left'), 120),
    );
  for (let round = 0; round < 12; round += 1) {
    mails.wait(12 * 60);
    await sweep();
    for (const message of messages.splice(0)) await onMail(message, mails.deps);
    for (const index of provider.taken.keys()) await tell(index, 'Delivery');
  }
  return { mails, letters: await letters(), deaths, heardBounces };
}

const Sent = z.object({ ref: z.object({ letterId: z.string() }) });
const sends = () => Map.groupBy(provider.taken, ({ tags }) => Sent.parse(sentOfTags(tags)).ref.letterId);

it('every notification is written once and mailed in one letter, whatever dies, repeats, gets lost or comes late', async () => {
  const totals = { letters: 0, sends: 0, deaths: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
      async (stream) => {
        const random = () => {
          const { value } = stream.next();
          return typeof value === 'number' ? value : 0;
        };
        const { mails, letters, deaths, heardBounces } = await history(random);
        const inbox = (await mails.deps.notifications.list(person, { limit: 50, after: undefined })).items;
        expect(inbox.map(({ eventId }) => eventId)).toHaveLength(expected);
        expect(new Set(inbox.map(({ eventId }) => eventId)).size).toBe(expected);

        const entries = letters.flatMap(({ entries: carried }) => carried.map(({ eventId }) => eventId));
        expect(entries.toSorted()).toEqual(inbox.map(({ eventId }) => eventId).toSorted());

        const byLetter = sends();
        for (const { letterId, entries: carried, email } of letters) {
          const copies = byLetter.get(letterId) ?? [];
          expect(copies.length, `${letterId} is ${email.status}`).toBeGreaterThanOrEqual(1);
          // Each copy says the same: what a letter carries is settled before it first goes out.
          for (const { request } of copies)
            expect(request.Content.Simple.Headers).toContainEqual({ Name: 'X-Notices', Value: String(carried.length) });
          expect(['sent', 'delivered', 'bounced']).toContain(email.status);
        }
        totals.letters += letters.length;
        totals.sends += provider.taken.length;
        totals.deaths += deaths;
        // A second copy needs a reason: an answer that was lost, a worker that died, a letter that came back.
        const lost = mails.logged.filter(({ fields }) => fields.outcome === 'unknown').length;
        expect(provider.taken.length).toBeLessThanOrEqual(letters.length + lost + deaths + heardBounces);
      },
    ),
    { numRuns: Number(process.env['HISTORIES'] ?? 40) },
  );
  expect(totals.sends).toBeGreaterThanOrEqual(totals.letters);
  expect(totals.deaths).toBeGreaterThan(0);
}, 300_000);
