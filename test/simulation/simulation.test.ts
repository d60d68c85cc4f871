import { describe, expect, it } from 'vitest';
import { history } from './history.ts';
import { gitOrNothing } from './old/checkout.ts';
import { oldCode } from './old/old-code.ts';

/** Any commit will do as the other version: this one is there in every clone. */
const head = gitOrNothing('rev-parse', 'HEAD');

it.each(['thin-1', 'thin-2', 'thin-3', 'thin-4', 'thin-5', 'thin-6'])(
  'history %s keeps every invariant under its faults',
  async (seed) => {
    expect((await history(seed)).violations).toEqual([]);
  },
);

it('the same seed gives the same history, another seed another one', async () => {
  const [once, again, other] = [await history('same'), await history('same'), await history('other')];
  expect(again.hash).toBe(once.hash);
  expect(other.hash).not.toBe(once.hash);
});

it('without faults a cluster gets to the end of its story', async () => {
  const { outcome, violations } = await history('thin-1', { plan: [] });
  expect(violations).toEqual([]);
  expect(outcome).not.toBe('nothing');
});

describe.skipIf(head === undefined)('beside another version of the code', () => {
  const beside = async () => ({ code: await oldCode(head ?? ''), isAlone: false });

  it.each(['mixed-2', 'mixed-4', 'mixed-5', 'mixed-6'])('history %s keeps every invariant', async (seed) => {
    const { violations, plan, struck } = await history(seed, { old: await beside() });
    expect(violations).toEqual([]);
    expect(plan.some(({ id, kind }) => kind === 'rollout' && struck.has(id))).toBe(true);
  });

  it('the same seed gives the same history', async () => {
    const old = await beside();
    const [once, again, without] = [
      await history('mixed-2', { old }),
      await history('mixed-2', { old }),
      await history('mixed-2'),
    ];
    expect(again.hash).toBe(once.hash);
    expect(without.hash).not.toBe(once.hash);
  });

  it.each(['organisation-facts-changed', 'cluster-registered'])(
    'copies follow %s also where old code hands it on that never heard of it',
    async (newWord) => {
      const old = await beside();
      for (let n = 1; n <= 10; n++)
        expect((await history(`glass-${n}`, { old, sabotage: { newWord } })).violations).toEqual([]);
    },
  );
});
