import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startUpkeep } from '../../infra/local/upkeep.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
const sweeping = (milliseconds: number) => ({
  trim: () => 0,
  sweep: vi.fn<() => Promise<void>>(() => wait(milliseconds)),
});

it('forgets expired items twice a minute while that is quick', async () => {
  const tables = sweeping(10);
  const stop = startUpkeep(tables, () => undefined);
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  expect(tables.sweep).toHaveBeenCalledTimes(9);
  stop();
});

it('lets a big table rest a hundred times as long as everybody waited for its sweep', async () => {
  const tables = sweeping(5000);
  const stop = startUpkeep(tables, () => undefined);
  await vi.advanceTimersByTimeAsync(8 * 60_000);
  expect(tables.sweep).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(tables.sweep).toHaveBeenCalledTimes(2);
  stop();
});

it('goes on after a sweep that failed, and ends when told, also in the middle of one', async () => {
  const said: string[] = [];
  const tables = {
    trim: () => 0,
    sweep: vi.fn<() => Promise<void>>(() => wait(100).then(() => Promise.reject(new Error('busy')))),
  };
  const stop = startUpkeep(tables, (text) => said.push(text));
  await vi.advanceTimersByTimeAsync(60_300);
  expect(said).toEqual(['TTL sweep: Error: busy\n', 'TTL sweep: Error: busy\n']);
  await vi.advanceTimersByTimeAsync(29_930);
  stop();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(tables.sweep).toHaveBeenCalledTimes(3);
});
