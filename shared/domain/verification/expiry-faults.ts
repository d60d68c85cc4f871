import type { FaultKind } from './fault.ts';

/** Whoever writes milliseconds means the year 50,000. The longest that anything is kept is 400 days. */
const longest = 3 * 365 * 86_400;

/** When the table may remove it, in seconds since 1970. That it lies there a while longer is the table's way. */
export const expiryFaults = (ttl: unknown, now: Date): readonly FaultKind[] =>
  typeof ttl === 'number' && ttl > 1_000_000_000 && ttl < now.getTime() / 1000 + longest ? [] : ['never-expires'];
