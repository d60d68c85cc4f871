/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admitted, openWith } from '../e2e/neighbours.ts';
import { withoutKnown } from './browser.ts';
import { Person } from './person.ts';
import { openPortal, type Portal } from './portal.ts';

const many = 1000;
let portal: Portal;
let person: Person;
let clusterId: string;

beforeAll(async () => {
  portal = await openPortal();
  const [founder, other] = await admitted(portal.api, 'photonics', 2);
  if (founder === undefined || other === undefined) throw new Error('nobody was admitted');
  clusterId = await openWith(portal.api, founder, [other]);
  const { version } = await portal.api.must('readCluster', { clusterId }, { as: founder.person });
  await portal.api.must('editCluster', { clusterId, openToRequests: true }, { as: founder.person, ifMatch: version });
  person = await Person.at(portal, '/my', { width: 1280, language: 'ru' }, founder.person);
  await crowd(founder.person);
});
afterAll(() => portal?.close());

/** The programme in force takes 500 members: the answers about a real cluster are made longer on their way to the page. */
async function crowd(as: string): Promise<void> {
  const { page } = person;
  await withoutKnown(page);
  const copies = <Item extends { readonly organisationId: string; readonly name: string }>(
    item: Item,
    from: number,
    to: number,
  ) =>
    Array.from({ length: to - from }, (_, index) => ({
      ...item,
      organisationId: item.organisationId.slice(0, -4) + String(from + index).padStart(4, '0'),
      name: `${item.name} ${from + index + 1}`,
    }));
  const { items } = await portal.api.must('listPublicMembers', { clusterId });
  const { summary, entries } = await portal.api.must('readLedger', { clusterId }, { as });
  const [member] = items;
  const [entry] = entries;
  if (member === undefined || entry === undefined) throw new Error('the cluster is empty');
  await page.route(/\/api\/public\/clusters\/[^/]+\/members/, (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get('cursor') ?? 0);
    const next = from + 100 < many ? { next: String(from + 100) } : {};
    return route.fulfill({ json: { items: copies(member, from, from + 100), ...next } });
  });
  await page.route(/\/api\/clusters\/[^/]+\/ledger$/, (route) =>
    route.fulfill({ json: { summary, entries: copies(entry, 0, many) } }),
  );
}

/** How long each frame lasts, in ms, while somebody turns the wheel; sorted. */
async function framesWhileScrolling(x: number, y: number): Promise<readonly number[]> {
  const { page } = person;
  await page.mouse.move(x, y);
  const measured = page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const frames: number[] = [];
        let last = performance.now();
        const look = (now: number): void => {
          frames.push(now - last);
          last = now;
          if (frames.length < 180) requestAnimationFrame(look);
          else resolve(frames);
        };
        requestAnimationFrame(look);
      }),
  );
  for (let turns = 0; turns < 60; turns++) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(30);
  }
  return (await measured).toSorted((one, other) => one - other);
}
const share = (frames: readonly number[], part: number): number =>
  Math.round(frames[Math.floor(frames.length * part)] ?? 0);

describe('a cluster of a thousand', () => {
  it('draws only the members in sight, and scrolls through all of them smoothly', async () => {
    const { page } = person;
    await page.goto(`${portal.url}/clusters/${clusterId}/members`);
    const table = page.getByRole('table');
    await expect.poll(() => table.getAttribute('aria-rowcount'), { timeout: 20_000 }).toBe(String(many + 1));
    expect(await table.getByRole('row').count()).toBeLessThan(60);
    await table.scrollIntoViewIfNeeded();
    const box = await table.boundingBox();
    const frames = await framesWhileScrolling((box?.x ?? 0) + 200, 600);
    console.log(
      `members: half of the frames within ${share(frames, 0.5)} ms, 95 of 100 within ${share(frames, 0.95)} ms, the longest ${share(frames, 0.9999)} ms`,
    );
    expect(await table.getByRole('row').count()).toBeLessThan(60);
    expect(await table.getByRole('row').last().getAttribute('aria-rowindex').then(Number)).toBeGreaterThan(100);
    expect(share(frames, 0.95)).toBeLessThanOrEqual(100);
    await person.isInOrder();
  });

  it('scrolls through the ledger smoothly', async () => {
    const { page } = person;
    await page.goto(`${portal.url}/clusters/${clusterId}/ledger`);
    await page.getByRole('row').nth(many).waitFor();
    const frames = await framesWhileScrolling(600, 600);
    console.log(
      `ledger: half of the frames within ${share(frames, 0.5)} ms, 95 of 100 within ${share(frames, 0.95)} ms, the longest ${share(frames, 0.9999)} ms`,
    );
    expect(share(frames, 0.95)).toBeLessThanOrEqual(100);
  });
});
