import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { history } from './history.ts';

/** A share of the histories of a run, in a thread of its own: clock and chance of the process are replaced in it alone. */
const { seed, from, step, count } = z
  .object({ seed: z.string(), from: z.int(), step: z.int(), count: z.int() })
  .parse(workerData);

for (let n = from; n <= count; n += step) {
  const { violations, struck, outcome } = await history(`${seed}-${n}`);
  const about = { name: `${seed}-${n}`, outcome, struck: struck.size, violated: violations.length > 0 };
  parentPort?.postMessage(about);
}
