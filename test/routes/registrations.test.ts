import { XMLParser, XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { registrationsFeed } from '../../functions/feeds/registrations-feed.ts';
import { operator } from '../builders/actor.ts';
import { active, atRisk, closed, gathering, suspended } from '../builders/cluster.ts';
import { clusterId, instant } from '../builders/ids.ts';
import { founder } from '../builders/member.ts';
import { startApi } from '../fakes/start-api.ts';

const Text = z.object({ '#text': z.string(), type: z.literal('html') });
const Entry = z.object({
  id: z.string(),
  title: Text,
  summary: Text,
  updated: z.string(),
  published: z.string(),
  link: z.object({ href: z.string() }),
});
const Atom = z.object({
  feed: z.object({
    xmlns: z.literal('http://www.w3.org/2005/Atom'),
    id: z.string(),
    title: z.string(),
    updated: z.string(),
    author: z.object({ name: z.string() }),
    link: z.array(z.object({ rel: z.string(), href: z.string() })).length(2),
    entry: z.array(Entry).default([]),
  }),
});
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  alwaysCreateTextNode: false,
  trimValues: false,
  parseTagValue: false,
  isArray: (name) => name === 'entry',
});

/** The feed as somebody else's library reads it. */
function read(bytes: Uint8Array) {
  const text = new TextDecoder().decode(bytes);
  expect(XMLValidator.validate(text)).toBe(true);
  return Atom.parse(parser.parse(text)).feed;
}
/** What a browser shows of HTML that holds no tags. */
const shownAs = (html: string): string => {
  expect(html).not.toMatch(/[<>]/);
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
};
const portal = 'https://clusters.example';
const registered = active();
const registration = { ...registered, clusterId: registered.id };

describe('readRegistrations', () => {
  let engine: Awaited<ReturnType<typeof startApi>>;
  beforeAll(async () => {
    engine = await startApi();
  });
  afterAll(() => engine.stop());

  it('200: a registration is there from the decision on, and stays whatever becomes of the cluster', async () => {
    const platform = await engine.fresh();
    await platform.given.operator(900);
    await platform.given.review();
    const decision = { outcome: 'register', text: 'Соответствует программе' };
    const path = { clusterId: clusterId() };
    const decided = { by: operator(900), path, body: { decision }, sees: 40 };
    expect(await platform.api.call('decideCluster', decided)).toMatchObject({ status: 200 });
    await platform.given.cluster(atRisk({ id: clusterId(2), registeredAt: instant(-3) }), [founder()]);
    await platform.given.cluster(suspended({ id: clusterId(3), registeredAt: instant(-2) }), [founder()]);
    await platform.given.cluster(closed({ id: clusterId(4), registeredAt: instant(-1) }), [founder()]);
    const feed = read((await platform.api.call('readRegistrations')).bytes);
    expect(feed.entry.map(({ id }) => id.split('/').at(-1))).toEqual([1, 4, 3, 2].map((n) => clusterId(n)));
  });

  it('304 for a reader that has it, until there is another registration', async () => {
    const platform = await engine.fresh();
    await platform.given.cluster(active({ id: clusterId(1) }), [founder()]);
    const first = await platform.api.call('readRegistrations');
    const etag = String(first.headers['etag']);
    const again = (tags: string) =>
      platform.api.call('readRegistrations', { headers: { 'if-none-match': tags } }).then(({ status }) => status);
    expect(await again(etag)).toBe(304);
    expect(await again(`"another", W/${etag}`)).toBe(304);
    expect(await again('"another"')).toBe(200);
    await platform.given.cluster(active({ id: clusterId(2), registeredAt: instant(9) }), [founder()]);
    expect(await again(etag)).toBe(200);
  });

  it('200: fifty registrations, the newest first, in one request', async () => {
    const platform = await engine.fresh();
    for (let n = 1; n <= 52; n++)
      await platform.given.cluster(active({ id: clusterId(n), registeredAt: instant(n) }), [founder()]);
    await platform.given.cluster(gathering({ id: clusterId(60) }), [founder()]);
    platform.main.requests.length = 0;
    const { status, headers, bytes } = await platform.api.call('readRegistrations');
    expect(platform.main.requests).toEqual(['Query']);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    const feed = read(bytes);
    expect(feed).toMatchObject({
      id: 'tag:clusters.example,2026:registrations',
      updated: instant(52),
      link: [
        { rel: 'alternate', href: `${portal}/` },
        { rel: 'self', href: `${portal}/api/public/registrations.atom` },
      ],
    });
    expect(feed.entry.map(({ published }) => published)).toEqual(
      Array.from({ length: 50 }, (_, index) => instant(52 - index)),
    );
    expect(feed.entry[0]).toMatchObject({
      id: `tag:clusters.example,2026:registration/${clusterId(52)}`,
      title: { '#text': 'Зарегистрирован кластер «Микроэлектроника Зеленограда»' },
      link: { href: `${portal}/clusters/${clusterId(52)}` },
      updated: instant(52),
    });
    expect((await platform.api.call('readRegistrations')).bytes.equals(bytes)).toBe(true);
  });

  it('200 before there is any: an empty feed that is valid', async () => {
    const { bytes } = await (await engine.fresh()).api.call('readRegistrations');
    expect(read(bytes)).toMatchObject({ entry: [], updated: '2025-01-01T00:00:00.000Z' });
  });
});

describe('the feed', () => {
  it.each(['A & B', '<script>alert(1)</script>', ']]>', '<![CDATA[x]]>', '&amp;', '"\'', '\uFFFE\uFFFF', '🚀 ]]'])(
    'shows %j as it was typed',
    (title) => {
      const [entry] = read(registrationsFeed([{ ...registration, title }], portal).bytes).entry;
      const seen = title.replaceAll(/[\uFFFE\uFFFF]/g, ' ');
      expect(shownAs(entry?.title['#text'] ?? '')).toBe(`Зарегистрирован кластер «${seen}»`);
    },
  );

  it('whatever people type is text in it, and never markup', () => {
    const typed = fc.string({ unit: 'grapheme', minLength: 3, maxLength: 80 }).filter((text) => text.trim().length > 2);
    fc.assert(
      fc.property(typed, typed, (title, summary) => {
        const [entry, ...more] = read(registrationsFeed([{ ...registration, title, summary }], portal).bytes).entry;
        expect(more).toEqual([]);
        const plain = (text: string) =>
          text.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ' ');
        expect(shownAs(entry?.title['#text'] ?? '')).toBe(`Зарегистрирован кластер «${plain(title)}»`);
        expect(shownAs(entry?.summary['#text'] ?? '')).toBe(plain(summary));
      }),
    );
  });
});
