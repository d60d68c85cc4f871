import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesPattern } from '../../../infra/local/sources/matches-pattern.ts';
import type { Json } from '../../../infra/local/template/template-schema.ts';

const event = {
  source: 'aws.ses',
  count: 7,
  empty: '',
  nothing: null,
  flag: true,
  list: ['a', 'b'],
  detail: { mail: { tags: { 'ses:configuration-set': ['ours'] } } },
} satisfies Json;

const cases: readonly [name: string, pattern: Json, matches: boolean][] = [
  ['an equal text', { source: ['aws.ses'] }, true],
  ['one of several texts', { source: ['aws.sns', 'aws.ses'] }, true],
  ['another text', { source: ['aws.sns'] }, false],
  ['a number that is not a text', { count: ['7'] }, false],
  ['null', { nothing: [null] }, true],
  ['true', { flag: [true] }, true],
  ['any element of a list', { list: ['b'] }, true],
  ['nested lists', { detail: { mail: { tags: { 'ses:configuration-set': ['ours'] } } } }, true],
  ['another nested value', { detail: { mail: { tags: { 'ses:configuration-set': ['theirs'] } } } }, false],
  ['a path that is not there', { detail: { post: { tags: ['x'] } } }, false],
  ['all fields together', { source: ['aws.ses'], count: [8] }, false],
  ['a prefix', { source: [{ prefix: 'aws.' }] }, true],
  ['a suffix', { source: [{ suffix: '.sns' }] }, false],
  ['a prefix in another case', { source: [{ prefix: { 'equals-ignore-case': 'AWS' } }] }, true],
  ['a text in another case', { source: [{ 'equals-ignore-case': 'AWS.SES' }] }, true],
  ['a wildcard', { source: [{ wildcard: 'a*.s*s' }] }, true],
  ['a wildcard with dots meant as dots', { source: [{ wildcard: 'awsxses' }] }, false],
  ['anything but this', { source: [{ 'anything-but': 'aws.ses' }] }, false],
  ['anything but those', { source: [{ 'anything-but': ['a', 'b'] }] }, true],
  ['anything but a prefix', { source: [{ 'anything-but': { prefix: 'aws' } }] }, false],
  ['a number in a range', { count: [{ numeric: ['>', 5, '<=', 7] }] }, true],
  ['a number out of a range', { count: [{ numeric: ['>', 5, '<', 7] }] }, false],
  ['a text where a number is asked', { source: [{ numeric: ['=', 7] }] }, false],
  ['a field that exists', { empty: [{ exists: true }] }, true],
  ['a field that is missing', { other: [{ exists: false }] }, true],
  ['a field that is missing but wanted', { other: [{ exists: true }] }, false],
  ['one of two alternatives', { $or: [{ count: [1] }, { source: ['aws.ses'] }] }, true],
  ['none of two alternatives', { $or: [{ count: [1] }, { source: ['x'] }] }, false],
];

describe('an event pattern', () => {
  it.each(cases)('decides about %s', (_, pattern, matches) => {
    expect(matchesPattern(pattern, event)).toBe(matches);
  });

  it('refuses a rule that it does not know, instead of guessing', () => {
    expect(() => matchesPattern({ source: [{ cidr: '10.0.0.0/8' }] }, event)).toThrow(
      /does not know the pattern "cidr"/,
    );
  });

  it('matches every flat event that it was made of', () => {
    const flat = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean()), {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(flat, (made) => {
        const own = Object.fromEntries(Object.entries(made).filter(([key]) => key !== '$or'));
        const pattern = Object.fromEntries(Object.entries(own).map(([key, value]) => [key, [value]]));
        expect(matchesPattern(pattern, own)).toBe(true);
      }),
    );
  });
});
