import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inParallel } from '../../infra/demo/in-parallel.ts';
import { passwordGrant } from '../../infra/demo/tokens.ts';
import { answersOf, type SameAnswers } from './answers.ts';
import type { LoadedCity } from './city.ts';
import type { Contender, Running } from './contenders.ts';
import { fire, type Found } from './fire.ts';
import { operationsOn } from './operations.ts';
import { processorTime } from './processor-time.ts';

export type Loaded = Found & {
  readonly what: string;
  /** Milliseconds of processor for a request; undefined where nobody tells. */
  readonly server: number | undefined;
  readonly engine: number | undefined;
};
export type Load = { readonly connections: number; readonly seconds: number; readonly warmUp: number };

/** One server begins, answers, is loaded with everything in turn, and ends. */
export async function turn(
  contender: Contender,
  { city, same, load }: { readonly city: LoadedCity; readonly same: SameAnswers; readonly load: Load },
): Promise<readonly Loaded[]> {
  const folder = mkdtempSync(join(tmpdir(), 'clusters-bench-'));
  let running: Running | undefined;
  try {
    city.copyTo(folder);
    running = await contender.start(folder);
    const { once, mixes } = operationsOn(city.block);
    const granted = passwordGrant(running.issuer, 'portal', { seconds: 10 });
    const tokens = await inParallel(city.people, 8, async (person) => (await granted(person)).token);
    const [first = '', ...writers] = tokens;
    same.check(contender.name, await answersOf(running.url, once, first));
    const loaded: Loaded[] = [];
    for (const { what, asked } of mixes) {
      const plan = { url: running.url, connections: load.connections, asked, tokens: writers };
      await settled(running);
      await fire({ ...plan, seconds: load.warmUp });
      await settled(running);
      const before = { server: processorTime(running.server), engine: processorTime(running.engine) };
      const found = await fire({ ...plan, seconds: load.seconds });
      const each = (of: 'server' | 'engine', now = processorTime(running?.[of] ?? [])): number | undefined =>
        now === undefined || before[of] === undefined ? undefined : (now - before[of]) / found.answered;
      loaded.push({ what, ...found, server: each('server'), engine: each('engine') });
    }
    await settled(running);
    return loaded;
  } finally {
    await running?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Until it does nothing by itself any more, such as loading functions or sending the letters that follow a write. */
async function settled({ server }: Running): Promise<void> {
  for (let waited = 0; waited < 60; waited++) {
    const before = processorTime(server);
    await sleep(500);
    if ((processorTime(server) ?? 0) - (before ?? 0) < 50) return;
  }
}
