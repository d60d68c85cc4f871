import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureFaults } from '../../infra/ops/figure-faults.ts';
import { rebuildFigures } from '../../infra/ops/rebuild-figures.ts';
import { putEvent } from '../../functions/store/event-item.ts';
import { PlatformEvent } from '../../shared/domain/event.ts';
import { headsFor } from '../../shared/domain/proof/late.ts';
import { figuresOf } from '../../shared/domain/statistics/figures.ts';
import { fold } from '../../shared/domain/statistics/fold.ts';
import { dayAfter, dayPeriod } from '../../shared/domain/statistics/periods.ts';
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

const dayOf = ({ at }: PlatformEvent) => moscowDay(new Date(at));
/** A long one: of three days at least. */
const history = (): PlatformEvent[] =>
  fc.sample(histories, { numRuns: 50, seed: 7 }).find((events) => new Set(events.map(dayOf)).size > 2) ?? [];
const paging = { limit: 1000, after: undefined };
const everything = { from: '0', to: '9' };

/** The days since the middle of a history are closed; then what happened before comes to light. */
async function broughtInLate() {
  const world = figuresWorld(await engine.fresh());
  const events = history();
  const [, middle = ''] = new Set(events.map(dayOf));
  await world.happen(events.filter((event) => dayOf(event) >= middle));
  await world.run();
  await world.happen(events.filter((event) => dayOf(event) < middle));
  const rebuild = async (dryRun: boolean) => {
    const told = new Map<string, number>();
    const tell = (of: string, differences: readonly unknown[]) => void told.set(of, differences.length);
    return { result: await rebuildFigures(world, { at: afterwards, dryRun, tell }), told };
  };
  const faults = async () => (await figureFaults(world, world.clock.now)).faults;
  return { ...world, events, middle, rebuild, faults };
}

describe('figures that are rebuilt', () => {
  it('list what was wrong as corrections, and publish the days before for the first time', async () => {
    const { events, middle, figures, rebuild, faults, run, clock } = await broughtInLate();
    const before = (await figures.history('organisations', 'DAY', everything, paging)).items;
    expect(await faults()).not.toEqual([]);
    const { result, told } = await rebuild(false);
    expect(result?.corrected).toBeGreaterThan(0);
    expect([...told.keys()][0]).toBe(dayOf(events[0] ?? expect.unreachable()));
    expect(await faults()).toEqual([]);
    const after = (await figures.history('organisations', 'DAY', everything, paging)).items;
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.at(-1)?.of).toBe([...told.keys()][0]);
    const { items } = await figures.corrections(paging);
    expect(items).toHaveLength(result?.corrected ?? 0);
    const late = events.filter((event) => dayOf(event) < middle).length;
    for (const { events: count, foundAt } of items) expect([count, foundAt]).toEqual([late, afterwards.toISOString()]);
    clock.now = new Date(afterwards.getTime() + 60_000);
    await run();
    expect((await figures.closedDay())?.kept?.day).toBe(dayAfter(moscowDay(afterwards), -1));
    const all = figuresOf(fold(noStatistics, events), dayPeriod(moscowDay(afterwards)));
    expect((await figures.current())?.today).toEqual(all);
  });

  it('are found by a dry run, which changes nothing, and are not corrected twice', async () => {
    const { figures, rebuild, faults } = await broughtInLate();
    const wrong = await faults();
    const tried = await rebuild(true);
    expect(await faults()).toEqual(wrong);
    expect((await figures.corrections(paging)).items).toEqual([]);
    const done = await rebuild(false);
    expect(done).toEqual(tried);
    expect((await rebuild(false)).result).toEqual({ ...done.result, published: 0, corrected: 0 });
    expect((await figures.corrections(paging)).items).toHaveLength(done.result?.corrected ?? 0);
  });

  it('contradict no head: those stay as they are, and what came to light stands in the next one', async () => {
    const { events, middle, table, figures, heads, rebuild, faults, run, clock } = await broughtInLate();
    const published = (await heads.list(paging)).items;
    const inNoHead = (all: readonly string[]) => all.filter((fault) => fault.includes('stand in no head'));
    expect(inNoHead(await faults())).not.toEqual([]);
    const { result } = await rebuild(false);
    expect(result?.unproven).toBe(events.filter((event) => dayOf(event) < middle).length);
    expect(inNoHead(await faults())).toEqual([]);
    expect((await heads.list(paging)).items).toEqual(published);

    clock.now = new Date(afterwards.getTime() + 86_400_000);
    await run();
    const now = (await heads.list(paging)).items;
    expect(now.slice(1)).toEqual(published);
    expect(now[0]).toMatchObject({ previous: published[0]?.head, count: result?.unproven });
    expect(await faults()).toEqual([]);
    const late = (await figures.closedDay())?.late ?? [];
    expect(late).toEqual([{ from: dayOf(events[0] ?? expect.unreachable()), to: expect.any(String), in: now[0]?.day }]);
    for (const event of events) {
      const proofs = await Promise.all(headsFor(dayOf(event), late).map((day) => heads.proof(day, event)));
      expect(proofs.filter((proof) => proof !== undefined)).toHaveLength(1);
    }
    // A second past, from before the first one, is in a head of its own.
    const [first] = events;
    if (first === undefined) throw new Error('an empty history');
    const at = new Date(Date.parse(first.at) - 2 * 86_400_000).toISOString();
    const id = randomUUID();
    await table.transact([putEvent(PlatformEvent.parse({ ...first, at, aggregateId: id, id: `${id}:1` }))]);
    expect((await rebuild(false)).result?.unproven).toBe(1);
    clock.now = new Date(afterwards.getTime() + 2 * 86_400_000);
    await run();
    expect(await faults()).toEqual([]);
    expect((await figures.closedDay())?.late).toHaveLength(2);
  });

  it('are none while no day is closed', async () => {
    const world = figuresWorld(await engine.fresh());
    expect(await rebuildFigures(world, { at: afterwards, dryRun: false, tell: () => undefined })).toBeUndefined();
  });
});
