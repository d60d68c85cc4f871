import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { matchIdOf } from '../../functions/store/match-store.ts';
import type { Mandate } from '../../shared/domain/mandate/mandate.ts';
import { tickMatch } from '../../shared/domain/match/end.ts';
import type { Need } from '../../shared/domain/need/need.ts';
import { clusterId, dayAfter, firstDay, mandateId, needId, organisationId, projectId } from '../builders/ids.ts';
import { openMandate, terms } from '../builders/mandate.ts';
import { openNeed } from '../builders/need.ts';
import { matchingWorld } from '../fakes/matching-world.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let platform: Platform;
let world: ReturnType<typeof matchingWorld>;
beforeAll(async () => {
  engine = await startApi();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  platform = await engine.fresh();
  world = matchingWorld(platform);
});

const many = 250;
const numbers = Array.from({ length: many }, (_, index) => index + 1);
const at = firstDay;
/** Of an organisation of its own, the first the oldest. */
const mandate = async (n: number, more: object = {}): Promise<Mandate> => {
  const openedAt = new Date(firstDay.getTime() + n * 1000).toISOString();
  const after = openMandate(n, { version: 1, organisationId: organisationId(100 + n), openedAt, terms: terms(more) });
  const data = { organisationId: after.organisationId, capacity: 'investor', kinds: after.terms.kinds } as const;
  const fact = { type: 'mandate-opened', data } as const;
  const written = await world.stores.mandates.write({ before: undefined, after, fact, actor: 'system', at });
  expect(written.ok).toBe(true);
  return after;
};
/** Of a cluster of its own. */
const need = async (n: number, more: object = {}): Promise<Need> => {
  const after = openNeed(n, { version: 1, clusterId: clusterId(n), projectId: projectId(n), ...more });
  const of = { clusterId: after.clusterId, projectId: after.projectId, kind: after.content.kind };
  const data = { ...of, visibility: after.visibility, expiresAt: after.expiresAt };
  const fact = { type: 'need-opened', data } as const;
  const written = await world.stores.needs.write({ before: undefined, after, fact, actor: 'system', at });
  expect(written.ok).toBe(true);
  return after;
};
const told = (aggregate: 'need' | 'mandate', aggregateId: string) =>
  ({ aggregate, aggregateId, seq: 1, type: `${aggregate}-opened` }) as const;
const everything = { limit: 1000, after: undefined };
const mandatesOf = async ({ clusterId: cluster, id }: Need) =>
  new Set((await world.stores.matches.ofNeed(cluster, id, everything)).items.map((match) => match.mandateId));

describe('a need among 250 mandates of its kind', () => {
  it('is brought together with the oldest, a hundred of them for each message', async () => {
    for (const n of numbers) await mandate(n, n <= 3 ? {} : { levels: { from: 8, to: 9 } });
    const asked = await need(1);
    await world.run(told('need', asked.id));
    expect(await mandatesOf(asked)).toEqual(new Set());
    const requests = new Array<readonly string[]>();
    for (;;) {
      platform.main.requests.length = 0;
      if (!(await world.compareNext())) break;
      requests.push([...platform.main.requests]);
    }
    expect(requests).toHaveLength(2);
    for (const one of requests) expect(one.filter((name) => name === 'Query')).toHaveLength(1);
    expect(await mandatesOf(asked)).toEqual(new Set([1, 2, 3].map((n) => mandateId(n))));
    await world.again();
    expect(await mandatesOf(asked)).toEqual(new Set([1, 2, 3].map((n) => mandateId(n))));
  }, 60_000);

  it('has places for the best of all, wherever in the list they are; after a no for the best of the rest', async () => {
    for (const n of numbers) await mandate(n, n % 12 === 0 ? { regions: ['77'] } : {});
    const best = numbers.filter((n) => n % 12 === 0);
    expect(best).toHaveLength(20);
    const asked = await need(1);
    await world.run(told('need', asked.id));
    await world.compareAll();
    expect(await mandatesOf(asked)).toEqual(new Set(best.map((n) => mandateId(n))));
    const match = await world.stores.matches.load(matchIdOf(asked.id, mandateId(12)));
    const ended = match.ok ? tickMatch(match.value, dayAfter(40)) : undefined;
    if (ended === undefined) throw new Error('no match');
    expect((await world.stores.matches.write(ended)).ok).toBe(true);
    await world.run({ aggregate: 'match', aggregateId: ended.after.id, seq: 2, type: 'match-expired' });
    await world.compareAll();
    const now = await mandatesOf(asked);
    expect(now.size).toBe(21);
    for (const n of best) expect(now).toContain(mandateId(n));
  }, 60_000);
});

describe('a mandate among 250 needs of its kind', () => {
  it('is brought together with every one that it suits, once', async () => {
    platform.api.now = dayAfter(1);
    for (const n of numbers) await need(n, n % 2 === 0 ? {} : { trl: 9 });
    const opened = await mandate(1);
    await world.run(told('mandate', opened.id));
    await world.compareAll();
    for (const _ of [1, 2]) await world.again();
    const { items } = await world.stores.matches.ofMandate(opened.id, everything);
    expect(new Set(items.map((match) => match.needId))).toEqual(
      new Set(numbers.filter((n) => n % 2 === 0).map((n) => needId(n))),
    );
  }, 60_000);

  it('does not take the place of a better one that was opened beside it, and is compared where it is behind', async () => {
    const asked = await need(1);
    for (let n = 1; n <= 20; n++) await mandate(n, { regions: ['77'] });
    const late = await mandate(21);
    await world.run(told('mandate', late.id));
    expect(world.sent).toEqual([{ kind: 'compare-need', needId: asked.id, best: [] }]);
    await world.compareAll();
    const found = await mandatesOf(asked);
    expect(found.size).toBe(20);
    expect(found).not.toContain(late.id);
  }, 60_000);
});
