import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { picture, settled, violations, withoutKnown } from './browser.ts';
import { livedCity } from './lived-city.ts';
import { openPortal, type Portal } from './portal.ts';
import { faultsOf, Seats } from './seats.ts';
import { visits, type Who } from './visits.ts';
import { speaker } from './words.ts';

let portal: Portal;
let seats: Seats;

beforeAll(async () => {
  portal = await openPortal();
  seats = new Seats(portal, await livedCity(portal, portal.api));
});
afterAll(() => portal?.close());

describe('every page', () => {
  it('is in the table of visits', async () => {
    const { page } = await seats.open('visitor', '/', 'ru');
    const routes = await page.evaluate(() => {
      const router: unknown = Reflect.get(globalThis, '__TSR_ROUTER__');
      const byId: unknown =
        typeof router === 'object' && router !== null ? Reflect.get(router, 'routesById') : undefined;
      return Object.values(typeof byId === 'object' && byId !== null ? byId : {}).flatMap(
        (route: { fullPath: string; children?: object }) => (route.children === undefined ? [route.fullPath] : []),
      );
    });
    expect([...new Set(visits.map(([route]) => route))].toSorted()).toEqual(routes.toSorted());
  });

  it.each(visits.map((visit) => ({ visit, route: visit[0], who: visit[1], about: visit[2] ?? '' })))(
    '$route, as $who sees it $about: accessible, in both languages, wide and narrow, light and dark',
    async ({ visit, who }) => {
      const { page } = await seats.of(who);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 1280, height: 900 });
      const seat = await seats.open(who, seats.pathOf(visit), 'ru');
      const found = await faultsOf(seat, 'ru');
      await picture(page, `${seats.nameOf(visit)}.ru.1280.light`);

      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize({ width: 360, height: 800 });
      const other = page.getByRole('button', { name: /^EN:/ });
      if ((await other.count()) === 0) await seats.open(who, seats.pathOf(visit), 'en');
      else await other.click();
      await settled(page, seat.waiting);
      found.push(...(await faultsOf(seat, 'en')));
      await picture(page, `${seats.nameOf(visit)}.en.360.dark`);
      expect(found).toEqual([]);
    },
  );
});

const needSignIn =
  /^\/(my|review|notifications|profile|webhooks|matches|city-requests)|^\/needs\/\$|\/(ledger|invite|gaps|application|history|new|new-project|join)$/;
// Of a rejected cluster a visitor learns nothing, not even that somebody may sign in for it.
const closed = visits.filter(
  ([route, who, about]) => who !== 'visitor' && about !== 'rejected' && needSignIn.test(route),
);

describe('every page that needs a person', () => {
  it.each(closed.map((visit) => ({ visit, route: visit[0], about: visit[2] ?? '' })))(
    '$route $about shows a visitor the way in',
    async ({ visit }) => {
      const seat = await seats.open('visitor', seats.pathOf(visit), 'en');
      const enter = seat.page.getByRole('main').getByRole('button', { name: speaker('en')('parts.partTexts.signIn') });
      await enter.waitFor({ timeout: 5000 });
      expect(await seat.page.locator('h1').count()).toBe(1);
      expect(await seat.page.title()).toContain(' · ');
    },
  );
});

/** One page of each way in which something is read. */
const reading = [
  ['/', 'visitor'],
  ['/clusters', 'visitor'],
  ['/clusters/$clusterId/', 'visitor'],
  ['/clusters/$clusterId/members', 'visitor'],
  ['/organisations/$organisationId', 'visitor'],
  ['/projects/$projectId', 'visitor'],
  ['/needs/', 'visitor'],
  ['/statistics', 'visitor'],
  ['/statistics/$metric', 'visitor'],
  ['/my', 'founder'],
  ['/notifications', 'founder'],
  ['/clusters/$clusterId/ledger', 'founder'],
  ['/needs/$needId', 'founder'],
  ['/city-requests/$cityRequestId', 'founder'],
  ['/matches/$matchId', 'investor'],
  ['/my/mandates', 'investor'],
  ['/review/', 'operator'],
  ['/review/$clusterId', 'operator'],
] as const;
const broken = { type: '/problems/internal', code: 'internal', status: 500, title: 'Something went wrong' };

/** From now on the API answers like this; the session goes on. */
const answering = (page: Page, answer: 'broken' | 'silent') =>
  page.route(/\/api\/(?!session)/, (route) =>
    answer === 'silent'
      ? route.abort()
      : route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(broken) }),
  );

describe('every page that reads something', () => {
  it.each(reading.map((visit) => ({ visit, route: visit[0], who: visit[1] })))(
    '$route says in words that it could not, and tries again',
    async ({ visit, who }) => {
      const { page } = await seats.of(who);
      const painted = await withoutKnown(page);
      await answering(page, 'broken');
      const seat = await seats.open(who, seats.pathOf(visit), 'en');
      const again = page.getByRole('button', { name: speaker('en')('parts.partTexts.tryAgain') }).first();
      const found = (await again.count()) === 0 ? ['no way to try again'] : await faultsOf(seat, 'en');
      // The browser notes each broken answer.
      const real = found.filter((fault) => !fault.includes('status of 500'));
      await page.unroute(/\/api\/(?!session)/);
      await painted();
      if ((await again.count()) > 0) await again.click();
      await settled(page, seat.waiting);
      expect(real).toEqual([]);
    },
  );

  it('waits with a shape of what is coming', async () => {
    const { page } = await seats.of('visitor');
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route(/\/api\/(?!session)/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${portal.url}/clusters?lang=en`);
    await page.locator('[aria-busy="true"]').waitFor();
    expect(await violations(page)).toEqual([]);
    answer();
    await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    await page.unroute(/\/api\/(?!session)/);
  });

  it('says that nothing answers, keeps what it has, and comes back by itself', async () => {
    const { page, waiting, faults } = await seats.of('founder');
    const say = speaker('en');
    await seats.open('founder', '/notifications', 'en');
    const rows = await page.getByRole('main').getByRole('listitem').count();
    await answering(page, 'silent');
    await page.getByText(say('layout.layoutTexts.silent')).waitFor();
    expect(await page.getByRole('main').getByRole('listitem').count()).toBe(rows);
    expect(await violations(page)).toEqual([]);
    await page.unroute(/\/api\/(?!session)/);
    await page.getByText(say('layout.layoutTexts.silent')).waitFor({ state: 'detached' });
    await settled(page, waiting);
    faults.splice(0);
  });

  it('says that there is no connection, and keeps what is typed', async () => {
    const { page, faults } = await seats.open('visitor', '/clusters', 'en');
    await page.context().setOffline(true);
    await page.getByText(speaker('en')('layout.layoutTexts.offline')).waitFor();
    await page.getByRole('searchbox').fill('микро');
    expect(await violations(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.getByText(speaker('en')('layout.layoutTexts.offline')).waitFor({ state: 'detached' });
    expect(await page.getByRole('searchbox').inputValue()).toBe('микро');
    faults.splice(0);
  });
});

const nowhere: readonly (readonly [Who, string])[] = [
  ['visitor', '/no-such-page'],
  ['visitor', `/clusters/${randomUUID()}`],
  ['visitor', `/projects/${randomUUID()}`],
  ['visitor', `/organisations/${randomUUID()}`],
  ['visitor', '/statistics/no-such-figure'],
  ['founder', `/needs/${randomUUID()}`],
  ['founder', `/matches/${randomUUID()}`],
  ['founder', `/city-requests/${randomUUID()}`],
  ['operator', `/review/${randomUUID()}`],
  ['operator', `/review/organisations/${randomUUID()}`],
];

describe('an address of nothing', () => {
  it.each(nowhere.map(([who, path]) => ({ who, path })))(
    '$path: says so to the $who in both languages',
    async ({ who, path }) => {
      const found = [];
      for (const language of ['ru', 'en'] as const)
        found.push(...(await faultsOf(await seats.open(who, path, language), language)));
      expect(found).toEqual([]);
    },
  );
});
