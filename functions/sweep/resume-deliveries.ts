import { inParallel } from '../runtime/in-parallel.ts';
import type { SweepDeps } from './deps.ts';

const most = 500;
const atOnce = 25;
const again = 5 * 60_000;

/** Webhooks whose next attempt is due, or of whose attempt nothing was heard. */
export async function resumeDeliveries({ deliveries, webhook, now, log }: SweepDeps): Promise<number> {
  const until = new Date(now().getTime() + again);
  const due = await deliveries.due(now(), most);
  const taken = await inParallel(due, atOnce, (one) => deliveries.defer(one, until));
  const resumed = due.filter((_, index) => taken[index] === true);
  const failed = await webhook.sendAll(resumed.map(({ ref }) => ({ kind: 'delivery', ...ref })));
  if (failed.size > 0) log('webhook-not-asked-for', { count: failed.size });
  return resumed.length - failed.size;
}
