import type { DueDelivery } from '../store/due-delivery-store.ts';
import type { SweepDeps } from './deps.ts';

const most = 500;
const atOnce = 25;
const again = 5 * 60_000;

/** Webhooks whose next attempt is due, or of whose attempt nothing was heard. */
export async function resumeDeliveries({ deliveries, webhook, now, log }: SweepDeps): Promise<number> {
  const until = new Date(now().getTime() + again);
  const due = await deliveries.due(now(), most);
  const resumed: DueDelivery[] = [];
  for (let start = 0; start < due.length; start += atOnce) {
    const part = due.slice(start, start + atOnce);
    const taken = await Promise.all(part.map((one) => deliveries.defer(one, until)));
    resumed.push(...part.filter((_, index) => taken[index] === true));
  }
  const failed = await webhook.sendAll(resumed.map(({ ref }) => ({ kind: 'delivery', ...ref })));
  if (failed.size > 0) log('webhook-not-asked-for', { count: failed.size });
  return resumed.length - failed.size;
}
