import { publishAll } from '../../functions/open-data/publish-all.ts';
import { ExportStore } from '../../functions/store/export-store.ts';
import { makeDeps } from '../../functions/verify/deps.ts';
import { verify } from '../../functions/verify/verify.ts';
import { dayAfter } from '../builders/ids.ts';
import { directoryWorld } from '../fakes/directory-world.ts';
import { figuresWorld } from '../fakes/figures-world.ts';
import { memoryFiles } from '../fakes/memory-files.ts';
import type { Outside } from '../simulation/platform/outside.ts';
import { scheduled } from '../simulation/platform/workers.ts';
import type { Place } from './place.ts';

type Run = (place: Place, outside: Outside) => Promise<() => Promise<unknown>>;

/** One run of everything that has a schedule, as its `handler.ts` does it; what comes before it is not part of it. */
export const runs: Readonly<Record<string, Run>> = {
  sweep: async (_, outside) => scheduled.sweep(outside),
  clocks: async (_, outside) => scheduled.clocks(outside),
  watch: async (_, outside) => scheduled.watch(outside),
  verify: async ({ main: { client, name } }, { now, log }) => {
    const deps = makeDeps({ TABLE_NAME: name }, { dynamo: client, now, pause: async () => undefined, log });
    return () => verify(deps);
  },
  erase: async (_, outside) => scheduled.erase(outside),
  directory: async ({ main }) => directoryWorld(main, { now: dayAfter(0), logged: [] }).refresh,
  'directory: again': async ({ main }) => {
    const { refresh } = directoryWorld(main, { now: dayAfter(0), logged: [] });
    await refresh();
    return refresh;
  },
  figures: async ({ main }) => figuresWorld(main).run,
  'figures: again': async ({ main }) => {
    const { run } = figuresWorld(main);
    await run();
    return run;
  },
  'open-data': async ({ main: { table } }, { now, log }) => {
    const deps = { store: new ExportStore(table), published: memoryFiles('published'), now, log };
    return () => publishAll(deps);
  },
};
