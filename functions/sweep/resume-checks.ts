import type { WaitingCheck } from '../store/waiting-store.ts';
import type { SweepDeps } from './deps.ts';

const most = 200;
/** The check now has this long to be taken from its queue. */
const again = 60_000;

/** Checks of which nothing was heard when their time came: their message was lost, or their worker died. */
export async function resumeChecks(
  what: 'organisation' | 'check',
  { waiting, check, now, log }: SweepDeps,
): Promise<number> {
  const resumed: WaitingCheck[] = [];
  for (const one of await waiting.due(what, now(), most)) {
    const nextAttemptAt = new Date(now().getTime() + again).toISOString();
    // Set before it is sent, so that the next run, or another sweeper, does not send it as well.
    if (await waiting.reschedule(one, { attempts: one.attempts, nextAttemptAt })) resumed.push(one);
  }
  const failed = await check.sendAll(resumed.map(({ message }) => message));
  if (failed.size > 0) log('check-not-rescheduled', { count: failed.size });
  return resumed.length - failed.size;
}
