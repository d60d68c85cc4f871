import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';

const About = z.object({
  name: z.string(),
  outcome: z.string(),
  struck: z.int(),
  violated: z.boolean(),
  lost: z.string().optional(),
});
/** What became of one history. */
export type About = z.infer<typeof About>;

/** Half of what a small build server has. */
const threads = 2;

type Run = { readonly seed: string; readonly count: number; readonly commit: string | undefined };

/** Histories 1 to `count` of a seed, with the old code of a commit, as they end. */
export async function* inThreads({ seed, count, commit }: Run): AsyncGenerator<About> {
  const told: About[] = [];
  let tell: () => void = () => undefined;
  const workers = Array.from({ length: Math.min(threads, count) }, (_, index) => {
    const worker = new Worker(new URL('thread.ts', import.meta.url), {
      workerData: { seed, from: index + 1, step: threads, count, commit },
    });
    worker.on('message', (about: unknown) => {
      told.push(About.parse(about));
      tell();
    });
    return worker;
  });
  const running = new Set(workers);
  const ended = workers.map(async (worker) => {
    await once(worker, 'exit');
    running.delete(worker);
    tell();
  });
  while (running.size > 0 || told.length > 0) {
    const next = told.shift();
    if (next !== undefined) yield next;
    else
      await new Promise<void>((resolve) => {
        tell = resolve;
      });
  }
  await Promise.all(ended);
}
