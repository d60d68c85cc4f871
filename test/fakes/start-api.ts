import { apiWorld } from './api-world.ts';
import { startMainTable } from './main-table.ts';
import { seed } from './seed.ts';

/** One engine for a test file; `fresh` is the platform with empty tables. */
export async function startApi() {
  const engine = await startMainTable();
  return {
    stop: engine.stop,
    fresh: async () => {
      const [main, people] = await Promise.all([engine.fresh(), engine.fresh('people')]);
      return { main, people, api: apiWorld(main, people), given: seed(main.table) };
    },
  };
}
export type Platform = Awaited<ReturnType<Awaited<ReturnType<typeof startApi>>['fresh']>>;
