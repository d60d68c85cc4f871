import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { FunctionPool, type PoolSettings } from '../../../infra/local/functions/function-pool.ts';

const pools: FunctionPool[] = [];
const logged: string[] = [];
const poolOf = (more: Partial<PoolSettings> = {}): FunctionPool => {
  const pool = new FunctionPool({
    name: 'odd',
    arn: 'arn:odd',
    source: fileURLToPath(new URL('../fixture/functions/odd/handler.ts', import.meta.url)),
    exported: 'handler',
    variables: { COLOUR: 'green' },
    memoryMb: 128,
    timeoutMs: 1000,
    maximum: 1,
    log: (text) => logged.push(text),
    ...more,
  });
  pools.push(pool);
  return pool;
};
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.stop()));
});

describe('a function on the local platform', () => {
  it('sees its own environment and nothing of the machine, and answers in JSON', async () => {
    expect(await poolOf().invoke({})).toEqual({
      calls: 1,
      colour: 'green',
      when: '1970-01-01T00:00:00.000Z',
      name: 'odd',
      inTime: true,
    });
  });

  it('is used again while it is warm', async () => {
    const pool = poolOf();
    await pool.invoke({});
    expect(await pool.invoke({})).toMatchObject({ calls: 2 });
  });

  it('handles one event at a time in each environment', async () => {
    const pool = poolOf({ maximum: 2 });
    const answers = await Promise.all([
      pool.invoke({ sleep: 100 }),
      pool.invoke({ sleep: 100 }),
      pool.invoke({}),
      pool.invoke({}),
    ]);
    expect(answers).toHaveLength(4);
    expect(
      Math.max(...answers.map((answer) => z.object({ calls: z.number() }).parse(answer).calls)),
    ).toBeLessThanOrEqual(3);
  });

  it('tells what it threw, and stays warm', async () => {
    const pool = poolOf();
    await expect(pool.invoke({ fail: 'no such cluster' })).rejects.toThrow('TypeError: no such cluster');
    expect(logged.join('')).toContain('no such cluster');
    expect(await pool.invoke({})).toMatchObject({ calls: 2 });
  });

  it('is stopped after its timeout and replaced', async () => {
    const pool = poolOf({ timeoutMs: 150 });
    await expect(pool.invoke({ sleep: 5000 })).rejects.toThrow('Task timed out after 0.15 seconds');
    expect(await pool.invoke({})).toMatchObject({ calls: 1 });
  });

  it.each(['die', 'crash'])('is replaced after a %s, also for those who wait', async (end) => {
    const pool = poolOf();
    const [ended, waited] = await Promise.allSettled([pool.invoke({ [end]: true }), pool.invoke({})]);
    expect(ended).toMatchObject({ status: 'rejected', reason: { name: 'FunctionError' } });
    expect(waited).toMatchObject({ status: 'fulfilled', value: { calls: 1 } });
  });

  it('lets nobody wait who will never be served, when all ends', async () => {
    const pool = poolOf();
    const calls = Promise.allSettled([pool.invoke({ sleep: 5000 }), pool.invoke({})]);
    await pool.warm();
    await pool.stop();
    expect(await calls).toMatchObject([
      { status: 'rejected' },
      { status: 'rejected', reason: { message: 'odd is stopped' } },
    ]);
  });

  it('fails at each call, not once for all, when its source does not load', async () => {
    const pool = poolOf({ source: '/nowhere/handler.ts' });
    const answers = await Promise.allSettled([pool.invoke({}), pool.invoke({}), pool.invoke({})]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });
});
