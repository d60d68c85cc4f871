import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionEnd } from '../../../shared/domain/session/session-end.ts';
import { ReturnPath } from '../../../shared/domain/session/return-path.ts';

const minute = 60_000;
const hour = 60 * minute;
const began = new Date('2026-11-22T09:00:00Z');
const after = (milliseconds: number) => new Date(began.getTime() + milliseconds);

describe('the end of a session', () => {
  it.each([
    ['at once', 0, 30 * minute],
    ['after an hour', hour, hour + 30 * minute],
    ['a quarter of an hour before the last', 11.75 * hour, 12 * hour],
    ['at the last moment', 12 * hour - 1, 12 * hour],
  ])('used %s', (_, used, ends) => {
    expect(sessionEnd(began, after(used))).toEqual(after(ends));
  });

  it.each([12 * hour, 12 * hour + 1, 1000 * hour])('used too late: %i ms', (used) => {
    expect(sessionEnd(began, after(used))).toBeUndefined();
  });

  it('lies ahead, within half an hour of use and twelve of the beginning, whenever it is used', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 * hour - 1 }), (used) => {
        const end = sessionEnd(began, after(used))?.getTime() ?? 0;
        expect(end).toBeGreaterThan(after(used).getTime());
        expect(end).toBeLessThanOrEqual(after(used + 30 * minute).getTime());
        expect(end).toBeLessThanOrEqual(after(12 * hour).getTime());
      }),
    );
  });
});

it('a path to return to never leads to another site, as browsers read addresses', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '@',
    ':',
    '?',
    '#',
    '%2f',
    'a',
    'https:',
    '\t',
    '\n',
    ' ',
    'ы',
    '//',
    '..',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((parts) => `/${parts.join('')}`),
      ),
      (text) => {
        if (!ReturnPath.safeParse(text).success) return;
        const url = new URL(text, 'https://clusters.example');
        expect(url.origin).toBe('https://clusters.example');
        expect(text).toMatch(/^\/($|[^/\\])/);
      },
    ),
    { numRuns: 2000 },
  );
  for (const path of ['/', '/clusters/7?x=1&y=%D1%8B#top', '/a//b'])
    expect(ReturnPath.safeParse(path).success).toBe(true);
});
