import { expect, it } from 'vitest';
import { decideAll } from '../../bench/throughput/submissions.ts';

const few = { submissions: 3, members: 30, rate: 10 };

it('every submission is decided on, not before the register could answer about all of its members', async () => {
  const { decided, questions, limit, taken } = await decideAll({ ...few, outage: 0, mostSkew: 20 });
  expect({ decided, questions, limit }).toEqual({ decided: 3, questions: 90, limit: 9000 });
  // Two questions may be asked at once after a pause.
  expect(taken).toBeGreaterThan(limit - 1000);
});

it('after an outage, too', async () => {
  const { decided, taken } = await decideAll({ ...few, outage: 120_000, mostSkew: 20 });
  expect(decided).toBe(3);
  expect(taken).toBeGreaterThan(0);
});
