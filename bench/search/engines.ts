import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Ours and the ones it is measured beside: scripts that speak the same two words, `build` and `ask`. */
export const engines = [
  { name: 'ours', script: here('own.ts') },
  { name: 'MiniSearch', script: here('../peers/minisearch.mjs') },
  { name: 'Orama', script: here('../peers/orama.mjs') },
] as const;
export type Engine = (typeof engines)[number];

const Built = z.object({ buildMs: z.number(), bytes: z.number() });
const Asked = z.object({
  loadMs: z.number(),
  /** Bytes that the process grew by. */
  memory: z.number(),
  answers: z.array(z.object({ ids: z.array(z.string()), ms: z.number() })),
  /** Lists and searches with filters, in milliseconds. */
  filtered: z.array(z.number()),
});
export type Run = z.infer<typeof Built> & z.infer<typeof Asked>;

const execute = promisify(execFile);
const heap = '--max-old-space-size=8192';
const most = 1_000_000_000;

/** Builds and asks one engine in fresh processes, so that memory is its own. */
export async function runEngine({ script }: Engine, folder: string): Promise<Run> {
  const speak = async (what: 'build' | 'ask'): Promise<unknown> => {
    const { stdout } = await execute(process.execPath, [heap, script, what, folder], { maxBuffer: most });
    return JSON.parse(stdout);
  };
  const built = Built.parse(await speak('build'));
  return { ...built, ...Asked.parse(await speak('ask')) };
}
