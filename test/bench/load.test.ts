import { expect, it } from 'vitest';
import { SameAnswers } from '../../bench/load/answers.ts';
import { processorTime } from '../../bench/load/processor-time.ts';
import { report } from '../../bench/load/report.ts';

const load = { connections: 20, seconds: 5, warmUp: 2 };
const loaded = (answered: number, failed = 0) => [
  { what: 'a cluster', answered, seconds: 5, p50: 20, p99: 40, failed, server: 1.25, engine: undefined },
];

it('tells the median of the rounds for every server', () => {
  const { body, exceeded } = report([{ name: 'ours', rounds: [loaded(1000), loaded(5000), loaded(2000)] }], load);
  expect(body).toContain('| ours | 400 | 20 | 40 | 1.25 | – | 0 |');
  expect(exceeded).toEqual([]);
});

it('bears no request that fails, in whatever round', () => {
  const { exceeded } = report([{ name: 'ours', rounds: [loaded(1000), loaded(1000, 2)] }], load);
  expect(exceeded).toEqual(['ours: 2 requests for a cluster failed']);
});

it('compares nobody who answers something else', () => {
  const same = new SameAnswers();
  same.check('ours', [{ status: 200 }]);
  expect(() => same.check('Express', [{ status: 404 }])).toThrow('Express answers');
});

it.runIf(process.platform === 'linux')('sees the processor that a process uses', () => {
  const before = processorTime([process.pid]) ?? Number.NaN;
  const since = process.cpuUsage();
  while (process.cpuUsage(since).user < 100_000);
  expect(processorTime([process.pid])).toBeGreaterThan(before + 50);
  expect(processorTime([2 ** 30])).toBeUndefined();
});
