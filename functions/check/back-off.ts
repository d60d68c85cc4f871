const second = 1000;
const steps = [10 * second, 30 * second, 60 * second, 300 * second, 900 * second] as const;
const longest = 900 * second;

/**
 * How long a check waits for a silent register: 10 s, 30 s, 1 min, 5 min, then every 15 min. Up to a fifth less by
 * chance, so that checks which failed together do not come back together. What the register asks for is the least.
 */
export function backOff(attempts: number, chance: number, askedForMilliseconds = 0): number {
  const step = steps[attempts] ?? longest;
  return Math.round(Math.max(step * (1 - chance / 5), Math.min(askedForMilliseconds, longest)));
}
