import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failedItems } from '../../../infra/local/sources/failed-items.ts';
import { Json } from '../../../infra/local/template/template-schema.ts';

const batch = ['a', 'b', 'c'];
const all = new Set(batch);
const answers: readonly [name: string, answer: Json, failed: ReadonlySet<string>][] = [
  ['nothing', null, new Set()],
  ['an empty text', '', new Set()],
  ['an empty object', {}, new Set()],
  ['a report without a list', { batchItemFailures: null }, new Set()],
  ['an empty list', { batchItemFailures: [] }, new Set()],
  ['one item', { batchItemFailures: [{ itemIdentifier: 'b' }] }, new Set(['b'])],
  ['one item twice', { batchItemFailures: [{ itemIdentifier: 'b' }, { itemIdentifier: 'b' }] }, new Set(['b'])],
  ['an item of another batch', { batchItemFailures: [{ itemIdentifier: 'z' }] }, all],
  ['an empty id', { batchItemFailures: [{ itemIdentifier: '' }] }, all],
  ['an entry without an id', { batchItemFailures: [{}] }, all],
  ['a list of texts', { batchItemFailures: ['a'] }, all],
  ['no list', { batchItemFailures: 'a' }, all],
  ['a number', 3, all],
];

describe('a batch report', () => {
  it.each(answers)('that is %s', (_, answer, failed) => {
    expect(failedItems(answer, batch)).toEqual(failed);
  });

  it('never names an item that was not in the batch', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (answer) => {
        expect([...failedItems(Json.parse(answer), batch)].every((id) => all.has(id))).toBe(true);
      }),
    );
  });
});
