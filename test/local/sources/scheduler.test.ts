import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { Scheduler } from '../../../infra/local/sources/scheduler.ts';
import type { SourceContext } from '../../../infra/local/sources/source-context.ts';

const Event = z.looseObject({ id: z.string() });

const minute = 60_000;
const schedule = {
  name: 'open-data',
  arn: 'arn:aws:events:eu-central-1:000000000000:rule/open-data',
  expression: 'rate(20 minutes)',
  targets: [{ arn: 'arn:aws:lambda:eu-central-1:000000000000:function:open-data', input: undefined }],
};

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-05-01T09:00:00Z') }));
afterEach(() => void vi.useRealTimers());

/** Runs the schedule where the first so many runs fail; tells in which minutes it ran, and what was logged. */
async function minutesOfRuns(failing: number, minutes: number) {
  const ran: { readonly minute: number; readonly event: string }[] = [];
  const logged: string[] = [];
  const end = new AbortController();
  const started = Date.now();
  const invoke: SourceContext['invoke'] = async (_arn, event) => {
    ran.push({ minute: Math.floor((Date.now() - started) / minute), event: Event.parse(event).id });
    if (ran.length <= failing) throw new Error('no table yet');
    return null;
  };
  const context = { region: 'eu-central-1', signal: end.signal, invoke, log: (text: string) => void logged.push(text) };
  new Scheduler([schedule], '000000000000', context).start();
  await vi.advanceTimersByTimeAsync(minutes * minute);
  end.abort();
  await vi.advanceTimersByTimeAsync(60 * minute);
  return { ran, logged };
}

it('what is scheduled runs at the start, every time it is due, and never after the end', async () => {
  const { ran, logged } = await minutesOfRuns(0, 45);
  expect(ran.map((run) => run.minute)).toEqual([0, 20, 40]);
  expect(logged).toEqual([]);
});

it('a run that failed is tried twice more, as the run that it was', async () => {
  const { ran, logged } = await minutesOfRuns(2, 25);
  expect(ran.map((run) => run.minute)).toEqual([0, 1, 3, 20]);
  expect(new Set(ran.slice(0, 3).map(({ event }) => event)).size).toBe(1);
  expect(logged).toHaveLength(2);
});

it('what fails three times is left until it is due again', async () => {
  const { ran } = await minutesOfRuns(4, 22);
  expect(ran.map((run) => run.minute)).toEqual([0, 1, 3, 20, 21]);
});
