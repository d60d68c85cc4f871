import * as sdk from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { marshall, unmarshall } from '../../functions/store/attributes.ts';

/** The SDK takes a thing with a `constructor` of its own for no plain object. */
const Name = fc.stringMatching(/^[a-z]{1,8}$/);
const Value = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'grapheme' }),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, min: -1e15, max: 1e15 }).map((one) => (Object.is(one, -0) ? 0 : one)),
    fc.boolean(),
    fc.constant(null),
    fc.constant(undefined),
    fc.uint8Array({ maxLength: 20 }),
    fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 }).map((texts) => new Set(texts)),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(Name, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
})).value;
const Item = fc.dictionary(Name, Value, { noNullPrototype: true });

/** Bytes travel in base64. */
const sent = (_name: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;

it('spells and reads items exactly as the SDK does', () => {
  fc.assert(
    fc.property(Item, (item) => {
      const spelt = marshall(item);
      const bySdk = sdk.marshall(item, { removeUndefinedValues: true });
      expect(spelt).toEqual(JSON.parse(JSON.stringify(bySdk, sent)));
      expect(unmarshall(spelt)).toEqual(sdk.unmarshall(bySdk));
    }),
  );
});

it.each([[Number.NaN], [Infinity], [2 ** 53], [new Date(0)], [10n], [() => 1]])(
  'refuses to write %s, which would not come back as it was',
  (value) => {
    expect(() => marshall({ value })).toThrow('an item cannot hold');
  },
);

it('refuses sets without text', () => {
  expect(() => marshall({ tags: new Set() })).toThrow();
  expect(() => marshall({ tags: new Set([1]) })).toThrow();
});

it('refuses to read numbers that would be rounded, and sets of them', () => {
  expect(() => unmarshall({ count: { N: '9007199254740993' } })).toThrow('not exact');
  const numbers: object = { NS: ['1'] };
  expect(() => unmarshall({ tags: numbers })).toThrow('nobody writes: NS');
});
