import { BrokenCircuitError, bulkhead, circuitBreaker, CountBreaker, handleWhenResult, wrap } from 'cockatiel';
import * as z from 'zod';
import type { RegisterResult } from './register-result.ts';

export type Guard = (call: () => Promise<RegisterResult>) => Promise<RegisterResult>;

/** Outages that say the register is unwell; a strange answer about one organisation says nothing of the others. */
const Unwell = z.object({ kind: z.literal('outage'), reason: z.enum(['timeout', 'rate-limited', 'server-error']) });

/**
 * Leaves the register in peace while it is unwell: after half of the last twenty calls failed nobody calls for thirty
 * seconds, then one call tries. Never more than `concurrency` calls at once; the others wait for their turn.
 */
export function registerGuard(concurrency: number): Guard {
  const breaker = circuitBreaker(
    handleWhenResult((result) => Unwell.safeParse(result).success),
    { halfOpenAfter: 30_000, breaker: new CountBreaker({ threshold: 0.5, size: 20 }) },
  );
  const policy = wrap(bulkhead(concurrency, 1000), breaker);
  return async (call) => {
    try {
      return await policy.execute(call);
    } catch (error) {
      if (error instanceof BrokenCircuitError) return { kind: 'outage', reason: 'circuit-open' };
      throw error;
    }
  };
}
