import type { Fault } from './faults.ts';
import { type History, history } from './history.ts';
import type { Old } from './platform/platform.ts';

/** What a violation is about, without the names of this history. */
export const kindOf = (violation: string): string => violation.slice(0, violation.indexOf(':'));

/**
 * The same history with the fewest faults that still breaks the same rule: halves, quarters … are left out as long as
 * that goes well.
 */
export async function shrunk(failed: History, old?: Old): Promise<History> {
  const kinds = new Set(failed.violations.map(kindOf));
  const fails = async (plan: readonly Fault[]): Promise<History | undefined> => {
    const tried = await history(failed.seed, { plan, old });
    return tried.violations.some((violation) => kinds.has(kindOf(violation))) ? tried : undefined;
  };
  let smallest = failed;
  let plan = failed.plan.filter(({ id }) => failed.struck.has(id));
  for (let size = plan.length; size >= 1;) {
    let found = false;
    for (let start = 0; start < plan.length && !found; start += size) {
      const rest = plan.filter((_, index) => index < start || index >= start + size);
      const still = await fails(rest);
      if (still === undefined) continue;
      [smallest, plan, found] = [still, rest, true];
    }
    size = found ? Math.min(size, plan.length) : Math.floor(size / 2);
  }
  return smallest;
}
