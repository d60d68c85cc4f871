import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { queueNames } from '../../shared/domain/work-queue/work-queue.ts';
import type { ApiClient } from '../../infra/demo/client.ts';
import { ChildPlatform } from '../e2e/child-platform.ts';
import { clientOf } from '../e2e/neighbours.ts';
import { Random } from '../simulation/world/random.ts';
import { Points } from './cut.ts';
import { looksAgain, plays } from './plays.ts';

export type Crashed = {
  readonly kills: number;
  /** Requests before or after which the power was cut, and how often. */
  readonly points: ReadonlyMap<string, number>;
  /** From each kill to the first answer that reads the table, in milliseconds. */
  readonly recoveries: readonly number[];
  readonly clusters: number;
  /** Messages that were interrupted five times, and that an operator sent again. */
  readonly redriven: number;
  readonly wrong: readonly string[];
};

/** How long a life lasts, in milliseconds after everything is up; at most, where a request is waited for. */
const life = { least: 800, most: 6000 };

/**
 * Plays the main job on a platform whose power is cut again and again: at a chosen request of a chosen function, or
 * anywhere. People repeat what nobody answered; what was accepted has to be there at the end, once.
 */
export async function crash(kills: number, seed: string, say: (line: string) => void): Promise<Crashed> {
  const folder = await mkdtemp(join(tmpdir(), 'crash-'));
  const random = new Random(seed);
  const points = new Points();
  let where = '';
  const hear = (line: string): void => {
    if (line.startsWith('point ')) points.seen(line.slice('point '.length));
    if (line.startsWith('cut ')) where = line.slice('cut '.length);
  };
  const platform = await ChildPlatform.on(folder, {
    program: join(import.meta.dirname, 'platform-that-dies.ts'),
    hear,
  });
  const api = clientOf(platform.urls);
  const recoveries: number[] = [];
  let done = 0;
  let redriven = 0;
  const over = new AbortController();
  try {
    await platform.start(['--latest', String(life.most)]);
    const playing = plays(platform, () => done < kills, say);
    playing.catch(() => undefined);
    const operator = (async () => {
      for (; !over.signal.aborted; await sleep(3000)) redriven += await redrive(api).catch(() => 0);
    })();
    while (done < kills) {
      await platform.ended;
      const died = performance.now();
      if (where === '') throw new Error('The platform ended by itself.');
      done += 1;
      points.wasCut(where);
      const cutAt = where;
      where = '';
      const cut = done < kills ? points.next(random) : undefined;
      const latest = cut === undefined ? random.whole(life.least, life.most) : life.most;
      const last = done < kills ? ['--latest', String(latest)] : [];
      await platform.start([...(cut === undefined ? [] : ['--cut', JSON.stringify(cut)]), ...last]);
      if (await answers(platform)) recoveries.push(performance.now() - died);
      say(`${done} of ${kills}: ${cutAt}, up again after ${Math.round(performance.now() - died)} ms`);
    }
    const { results, wrong } = await playing;
    over.abort();
    await operator;
    const again = await looksAgain(api, results);
    const { cuts } = points;
    return { kills: done, points: cuts, recoveries, clusters: results.length, redriven, wrong: [...wrong, ...again] };
  } finally {
    over.abort();
    await platform.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether a page that reads the table was answered before the power was cut again. */
async function answers({ urls, ended }: Pick<ChildPlatform, 'urls' | 'ended'>): Promise<boolean> {
  const dead = new AbortController();
  void ended.then(() => dead.abort());
  while (!dead.signal.aborted) {
    const answer = await fetch(`${urls.front}/api/public/clusters`).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok === true) return true;
    await sleep(50);
  }
  return false;
}

/** What an operator does who is told of dead letters. */
async function redrive(api: ApiClient): Promise<number> {
  let sent = 0;
  for (const queue of queueNames) {
    const { letters } = await api.must('redriveDeadLetters', { queue }, { as: 'operator' });
    sent += letters;
  }
  return sent;
}
