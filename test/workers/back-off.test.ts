import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backOff } from '../../functions/check/back-off.ts';

it('waits longer and longer, at most a quarter of an hour', () => {
  expect([0, 1, 2, 3, 4, 5, 100].map((attempts) => backOff(attempts, 0) / 1000)).toEqual([
    10, 30, 60, 300, 900, 900, 900,
  ]);
});

it('waits at least as long as the register asks, and never longer than SQS can delay', () => {
  fc.assert(
    fc.property(
      fc.nat(20),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(4_000_000),
      (attempts, chance, asked) => {
        const wait = backOff(attempts, chance, asked);
        expect(wait).toBeGreaterThanOrEqual(Math.min(asked, 900_000));
        expect(wait).toBeGreaterThanOrEqual(8000);
        expect(wait).toBeLessThanOrEqual(900_000);
      },
    ),
  );
});
