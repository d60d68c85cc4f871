import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Result } from '../../shared/domain/result.ts';
import { Refused } from './refused.ts';

/** The gateway waits 30 s; the answer has to be there before. */
const patience = 20_000;

/**
 * Load → decide → save, again when somebody wrote in between: many organisations answer the same cluster at once, and
 * none of them should be told to try again. Each attempt decides anew on what is true by then.
 */
export async function untilSaved<Value>(attempt: () => Promise<Result<Value, Refusal>>): Promise<Value> {
  const start = performance.now();
  for (let tries = 1; ; tries++) {
    const result = await attempt();
    if (result.ok) return result.value;
    if (result.refusal.kind !== 'changed-since-read' || performance.now() - start > patience)
      throw new Refused(result.refusal);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(150, 10 * 2 ** tries)));
  }
}
