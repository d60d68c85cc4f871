import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepFigures } from '../../functions/figures/keep-figures.ts';
import { sha256 } from '../../functions/store/hashing.ts';
import type { PlatformEvent } from '../../shared/domain/event.ts';
import { headHash } from '../../shared/domain/proof/day-head.ts';
import { leafHash, rootBy } from '../../shared/domain/proof/merkle.ts';
import { figuresOf } from '../../shared/domain/statistics/figures.ts';
import { fold } from '../../shared/domain/statistics/fold.ts';
import { dayAfter, dayPeriod, spanOf } from '../../shared/domain/statistics/periods.ts';
import { noStatistics } from '../../shared/domain/statistics/state.ts';
import { moscowDay } from '../../shared/programme/moscow-time.ts';
import { afterwards, histories } from '../builders/history.ts';
import { figuresWorld } from '../fakes/figures-world.ts';
import { startMainTable } from '../fakes/main-table.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
beforeAll(async () => {
  engine = await startMainTable();
});
afterAll(() => engine.stop());

const world = async () => figuresWorld(await engine.fresh());
const everything = { from: '0', to: '9' };
const paging = { limit: 100, after: undefined };
const until = (events: readonly PlatformEvent[], day: string) =>
  fold(
    noStatistics,
    events.filter(({ at }) => at < spanOf(day).to.toISOString()),
  );
const sample = (seed: number): PlatformEvent[] => fc.sample(histories, { numRuns: 1, seed })[0] ?? [];

describe('the figures of a platform that is filled with a past', () => {
  it('show it a few minutes later, also where they were kept before anything had happened', async () => {
    const { happen, clock, figures, ...deps } = await world();
    const warm = { ...deps, figures, now: () => clock.now };
    await keepFigures(warm);
    expect(await figures.closedDay()).toBeUndefined();
    await happen(sample(7));
    clock.now = new Date(clock.now.getTime() + 3 * 60_000);
    await keepFigures(warm);
    expect(await figures.closedDay()).toMatchObject({ day: dayAfter(moscowDay(afterwards), -1) });
    const current = await figures.current();
    expect(current?.today).toEqual(figuresOf(fold(noStatistics, sample(7)), dayPeriod(moscowDay(clock.now))));
  });

  it('wait while that past is being written, and not for ever where the writing ended badly', async () => {
    const { happen, run, figures, clock } = await world();
    clock.now = afterwards;
    await figures.hold(new Date(afterwards.getTime() + 30 * 60_000));
    await happen(sample(7).slice(0, 3));
    await run();
    expect(await figures.closedDay()).toBeUndefined();
    expect(await figures.current()).toBeUndefined();
    clock.now = new Date(afterwards.getTime() + 31 * 60_000);
    await run();
    expect(await figures.closedDay()).toBeDefined();
    await figures.hold(new Date(clock.now.getTime() + 30 * 60_000));
    await figures.release();
    expect(await figures.heldUntil()).toBeUndefined();
  });
});

describe('the figures of closed days', () => {
  it('are what the events of those days come to, however often and late the function ran', async () => {
    const { happen, run, figures, heads, clock } = await world();
    const events = sample(7);
    const days = [...new Set(events.map(({ at }) => moscowDay(new Date(at))))];
    await happen(events);
    const { to } = spanOf(days[1] ?? '');
    clock.now = new Date(to.getTime() + 16 * 60_000);
    await run();
    await run();
    clock.now = afterwards;
    await run();
    const { items } = await figures.history('organisations', 'DAY', everything, paging);
    expect(items[0]?.of).toBe(dayAfter(moscowDay(afterwards), -1));
    expect(items.at(-1)?.of).toBe(days[0]);
    for (const metric of ['organisations', 'clusters', 'memberships'] as const)
      for (const { of, figure } of (await figures.history(metric, 'DAY', everything, paging)).items)
        expect(figure, `${metric} ${of}`).toEqual(figuresOf(until(events, of), dayPeriod(of))[metric]);
    expect((await figures.corrections(paging)).items).toEqual([]);

    const published = (await heads.list(paging)).items.toReversed();
    expect(published.reduce((sum, { count }) => sum + count, 0)).toBe(events.length);
    for (const [index, head] of published.entries()) {
      expect(head.previous).toBe(published[index - 1]?.head ?? '0'.repeat(64));
      expect(head.head).toBe(headHash(head, sha256));
    }
    for (const event of events) {
      const proof = await heads.proof(moscowDay(new Date(event.at)), event);
      expect(proof && rootBy(leafHash(proof.leaf, sha256), proof.path, sha256)).toBe(proof?.head.root);
    }
    expect(await heads.proof(days[0] ?? '', { aggregateId: 'nobody', seq: 1, hash: '0' })).toBeUndefined();
  });

  it('never change: what came late is a correction, and is proven by the next day', async () => {
    const { happen, run, figures, heads, clock } = await world();
    const events = sample(11);
    const late = events.find(({ type }) => type === 'organisation-admitted');
    if (late === undefined) throw new Error('somebody is admitted');
    const day = moscowDay(new Date(late.at));
    await happen(events.filter((event) => event !== late));
    clock.now = new Date(spanOf(day).to.getTime() + 16 * 60_000);
    await run();
    const before = await figures.load('organisations', 'DAY', day);
    await happen([late]);
    clock.now = afterwards;
    await run();
    expect(await figures.load('organisations', 'DAY', day)).toEqual(before);
    const { items } = await figures.corrections(paging);
    expect(items.map(({ metric }) => metric)).toContain('organisations');
    for (const { metric, of, is, events: count } of items) {
      expect([of, count]).toEqual([day, 1]);
      expect(is).toEqual(figuresOf(until(events, day), dayPeriod(day))[metric]);
    }
    expect(await heads.proof(day, late)).toBeUndefined();
    expect(await heads.proof(dayAfter(day), late)).toBeDefined();
    const current = await figures.current();
    expect(current?.today).toEqual(figuresOf(fold(noStatistics, events), dayPeriod(moscowDay(afterwards))));
  });

  it('are closed once when two runs meet, and when the state was not kept', async () => {
    const { happen, run, figures, kept } = await world();
    const events = sample(13);
    await happen(events);
    await Promise.all([run(), run()]);
    await run();
    kept.clear();
    const closed = await figures.closedDay();
    if (closed !== undefined) await figures.keptState(closed, { day: closed.day, file: 'figures/gone' });
    await expect(run()).rejects.toThrow('state');
    const { items } = await figures.history('clusters', 'DAY', everything, paging);
    expect(new Set(items.map(({ of }) => of)).size).toBe(items.length);
    expect(items[0]?.figure).toEqual(figuresOf(fold(noStatistics, events), dayPeriod(items[0]?.of ?? '')).clusters);
  });
});
