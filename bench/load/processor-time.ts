import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second, whatever its kernel does inside. */
const tick = 10;

/** Milliseconds of processor that these processes have used with all their threads; undefined where nobody tells. */
export function processorTime(pids: readonly number[]): number | undefined {
  try {
    return pids.reduce((sum, pid) => sum + timeOf(readFileSync(`/proc/${pid}/stat`, 'utf8')), 0);
  } catch {
    return undefined;
  }
}

/** The name, in brackets, may hold anything; 14th and 15th are the times spent in the program and for it. */
function timeOf(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * tick;
}
