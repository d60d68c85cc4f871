import { describe, expect, it } from 'vitest';
import { nextRun } from '../../../infra/local/sources/next-run.ts';

const cases: readonly [expression: string, after: string, next: string][] = [
  ['rate(1 minute)', '2026-11-22T10:00:30.000Z', '2026-11-22T10:01:30.000Z'],
  ['rate(5 minutes)', '2026-11-22T10:00:00.000Z', '2026-11-22T10:05:00.000Z'],
  ['rate(1 day)', '2026-11-22T10:00:00.000Z', '2026-11-23T10:00:00.000Z'],
  ['cron(0 3 * * ? *)', '2026-11-22T03:00:00.000Z', '2026-11-23T03:00:00.000Z'],
  ['cron(*/15 * * * ? *)', '2026-11-22T10:07:30.000Z', '2026-11-22T10:15:00.000Z'],
  ['cron(0 9 ? * MON-FRI *)', '2026-11-21T00:00:00.000Z', '2026-11-23T09:00:00.000Z'],
  ['cron(30 6 1 1,7 ? *)', '2026-11-22T00:00:00.000Z', '2027-01-01T06:30:00.000Z'],
  ['cron(0 0 29 2 ? *)', '2026-11-22T00:00:00.000Z', '2028-02-29T00:00:00.000Z'],
];

describe('a schedule', () => {
  it.each(cases)('%s after %s fires at %s', (expression, after, next) => {
    expect(nextRun(expression, new Date(after)).toISOString()).toBe(next);
  });

  it.each(['rate(5 lightyears)', 'cron(0 0 L * ? *)', 'cron(0 25 * * ? *)', 'at(2026-11-22T10:00:00)'])(
    '%s is refused',
    (expression) => {
      expect(() => nextRun(expression, new Date(0))).toThrow(/schedule/);
    },
  );
});
