import type { SweepDeps } from './deps.ts';
import { resumeChecks } from './resume-checks.ts';
import { resumeDeliveries } from './resume-deliveries.ts';
import { resumeEvents } from './resume-events.ts';
import { resumeMails } from './resume-mails.ts';

/**
 * The real guarantee of delivery: whatever was accepted and then interrupted is taken up again here. The parts do not
 * hinder each other; if one fails the run fails, after the others were done.
 */
export async function sweep(deps: SweepDeps): Promise<void> {
  const parts = await Promise.allSettled([
    resumeEvents(deps),
    resumeChecks('organisation', deps),
    resumeChecks('check', deps),
    resumeMails(deps),
    resumeDeliveries(deps),
  ]);
  const failures = parts.filter((part) => part.status === 'rejected');
  for (const { reason } of failures) deps.log('sweep-failed', {}, reason);
  const counts = parts.map((part) => (part.status === 'fulfilled' ? part.value : 0));
  deps.log('sweep-completed', { count: counts.reduce((sum, count) => sum + count, 0), failed: failures.length });
  if (failures.length > 0) throw new Error(`${failures.length} parts of the sweep failed`);
}
