import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { history } from './history.ts';
import { oldCode } from './old/old-code.ts';

/** A share of the histories of a run, in a thread of its own: clock and chance of the process are replaced in it alone. */
const { seed, from, step, count, commit } = z
  .object({ seed: z.string(), from: z.int(), step: z.int(), count: z.int(), commit: z.string().optional() })
  .parse(workerData);

const old = commit === undefined ? undefined : { code: await oldCode(commit), isAlone: false };
for (let n = from; n <= count; n += step) {
  const { violations, struck, outcome, lost } = await history(`${seed}-${n}`, { old });
  const about = { name: `${seed}-${n}`, outcome, struck: struck.size, violated: violations.length > 0, lost: lost[0] };
  parentPort?.postMessage(about);
}
