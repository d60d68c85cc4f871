import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Marks } from '../../../functions/gateways/search/sqlite/marks.ts';
import { pack, unpack } from '../../../functions/gateways/search/sqlite/posting-list.ts';

const ascending = fc.uniqueArray(fc.nat(2 ** 32 - 1)).map((numbers) => numbers.toSorted((a, b) => a - b));

it('what was packed is unpacked', () => {
  fc.assert(
    fc.property(ascending, (numbers) => {
      expect([...unpack(pack(numbers))]).toEqual(numbers);
    }),
  );
});

it('of a list only those are unpacked that are wanted', () => {
  const small = fc.uniqueArray(fc.nat(300)).map((numbers) => numbers.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(small, small, (numbers, wanted) => {
      const marks = new Marks(301);
      marks.addAll(Uint32Array.from(wanted));
      const those = numbers.filter((number) => wanted.includes(number));
      expect([...unpack(pack(numbers), undefined, marks)]).toEqual(those);
      marks.clear();
      expect([...unpack(pack(numbers), undefined, marks)]).toEqual([]);
    }),
  );
});

it('what is appended to a list is in it, in the bytes that it would have had from the beginning', () => {
  fc.assert(
    fc.property(ascending, fc.nat(), (numbers, cut) => {
      const [first, more] = [numbers.slice(0, cut), numbers.slice(cut)];
      const appended = Buffer.concat([pack(first), pack(more, first.at(-1))]);
      expect(appended.equals(pack(numbers))).toBe(true);
    }),
  );
});

it('neighbours take a byte each', () => {
  expect(pack(Array.from({ length: 1000 }, (_, index) => index))).toHaveLength(1000);
});

it('nothing is packed that is not ascending', () => {
  expect(() => pack([3, 3])).toThrow(RangeError);
  expect(() => pack([3], 4)).toThrow(RangeError);
});
