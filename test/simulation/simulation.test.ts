import { expect, it } from 'vitest';
import { history } from './history.ts';

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
