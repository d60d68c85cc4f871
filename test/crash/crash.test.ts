import { expect, it } from 'vitest';
import { crash } from './crash.ts';

it('brings everything that was accepted to its end, once, although the power is cut again and again', async () => {
  const { kills, points, recoveries, clusters, wrong } = await crash(8, 'test', () => undefined);
  expect(wrong).toEqual([]);
  expect({ kills, clusters: clusters >= 4 }).toEqual({ kills: 8, clusters: true });
  expect([...points.values()].reduce((sum, times) => sum + times, 0)).toBe(8);
  expect(Math.max(...recoveries)).toBeLessThan(60_000);
}, 600_000);
