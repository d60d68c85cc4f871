import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Log, makeLog } from '../../functions/runtime/log.ts';

let lines: string[];
let log: Log;

beforeEach(() => {
  vi.stubEnv('POWERTOOLS_DEV', 'true');
  lines = [];
  const take = (line: unknown): void => void lines.push(String(line));
  for (const level of ['info', 'warn', 'error'] as const) vi.spyOn(console, level).mockImplementation(take);
  log = makeLog('check');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

it('writes the code, its level and ids', () => {
  log('check-completed', { clusterId: 'c', submission: 2 });
  log('events-not-relayed', { count: 3 });
  expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
    {
      level: 'INFO',
      message: 'check-completed',
      code: 'check-completed',
      service: 'check',
      clusterId: 'c',
      submission: 2,
    },
    { level: 'ERROR', code: 'events-not-relayed', count: 3 },
  ]);
});

it('leaves out what is not on its list, even when it is smuggled past the types', () => {
  const fields = { clusterId: 'c', name: 'Примерова Анна', inn: '500100732259' };
  log('message-failed', fields);
  expect(lines.join()).not.toMatch(/Примерова|500100732259/);
  expect(lines.join()).toContain('"clusterId"');
});

it('tells the class of an error and where it was thrown, never its message', () => {
  class Odd extends Error {
    override readonly name = 'Odd';
  }
  log('message-failed', {}, new Odd('Примерова Анна <anna@example.org>\n    в другой строке'));
  log('message-failed', {}, 'Примерова Анна');
  expect(lines.join()).not.toMatch(/Примерова|anna@|в другой/);
  expect(lines[0]).toMatch(/"name": ?"Odd"/);
  expect(lines[0]).toContain('log.test.ts');
});
