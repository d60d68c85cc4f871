import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Marks } from '../../../functions/gateways/search/sqlite/marks.ts';
import { PostingList, pack } from '../../../functions/gateways/search/sqlite/posting-list.ts';

/** Anything, neighbours of one another, and so many of a block that it has bits for them. */
const ascending = fc
  .tuple(
    fc.uniqueArray(fc.nat(2 ** 32 - 1)),
    fc.array(
      fc.record({
        first: fc.nat(300_000),
        count: fc.oneof(fc.nat(100), fc.integer({ min: 4090, max: 4100 }), fc.nat(100_000)),
        step: fc.integer({ min: 1, max: 20 }),
      }),
      { maxLength: 2 },
    ),
  )
  .map(([some, runs]) => {
    const inRuns = runs.flatMap(({ first, count, step }) =>
      Array.from({ length: count }, (_, index) => first + index * step),
    );
    return Uint32Array.from(new Set([...some, ...inRuns])).toSorted();
  });

it('what was packed is unpacked', () => {
  fc.assert(
    fc.property(ascending, (numbers) => {
      const list = new PostingList(pack(numbers));
      expect(list.count).toBe(numbers.length);
      expect(list.unpack()).toEqual(numbers);
    }),
  );
});

it('of a list only those are unpacked that are wanted', () => {
  fc.assert(
    fc.property(ascending, fc.integer({ min: 1, max: 100 }), (all, every) => {
      const numbers = all.filter((number) => number < 2_000_000);
      const marks = new Marks(2_000_000);
      const wanted = numbers.filter((_, index) => index % every === 0);
      for (const number of wanted) marks.add(number);
      const list = new PostingList(pack(numbers));
      expect(list.unpack(undefined, marks)).toEqual(wanted);
      marks.clear();
      expect(list.unpack(undefined, marks)).toHaveLength(0);
    }),
  );
});

it('whoever is looked up in a list is found if it is there, in the order asked for', () => {
  fc.assert(
    fc.property(ascending, fc.array(fc.nat(2 ** 32 - 1)), fc.array(fc.nat()), (numbers, others, places) => {
      const there = places.map((place) => numbers[place % numbers.length] ?? 0);
      const beside = there.flatMap((number) => [number + 1, number - 1].filter((one) => one >= 0));
      const asked = Uint32Array.from([...others, ...there, ...beside]);
      const known = new Set(numbers);
      expect(new PostingList(pack(numbers)).those(asked)).toEqual(asked.filter((number) => known.has(number)));
    }),
  );
});

it('a list is read wherever its bytes lie', () => {
  const bytes = pack([3, 70_000]);
  const moved = new Uint8Array(bytes.length + 1);
  moved.set(bytes, 1);
  expect([...new PostingList(moved.subarray(1)).unpack()]).toEqual([3, 70_000]);
});

it('a list takes two bytes for each of its numbers, and never more than a bit for each that there could be', () => {
  const every = (step: number): Uint32Array => Uint32Array.from({ length: 65_536 / step }, (_, index) => index * step);
  for (const step of [1, 2, 8, 16]) expect(pack(every(step))).toHaveLength(8196);
  expect(pack(every(32))).toHaveLength(4100);
});

it('nothing is packed that is not ascending', () => {
  expect(() => pack([3, 3])).toThrow(RangeError);
  expect(() => pack([3, 2])).toThrow(RangeError);
  expect(() => pack([70_000, 3])).toThrow(RangeError);
});
