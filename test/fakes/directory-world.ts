import { refresh } from '../../functions/directory/refresh.ts';
import { SnapshotKeeper } from '../../functions/gateways/search/sqlite/snapshot-keeper.ts';
import { SnapshotReader } from '../../functions/gateways/search/sqlite/snapshot-reader.ts';
import type { LogCode, LogFields } from '../../functions/runtime/log.ts';
import { ClusterStore } from '../../functions/store/cluster-store.ts';
import { DirectoryStore } from '../../functions/store/directory-store.ts';
import { ProjectStore } from '../../functions/store/project-store.ts';
import type { Table } from '../../functions/store/table.ts';
import { memoryFiles } from './memory-files.ts';

type World = { readonly now: Date; readonly logged: { code: LogCode; fields: LogFields; error: unknown }[] };

/** The directory of a table: `refresh` is a run of its function, `engine` what the search function sees. */
export function directoryWorld({ table }: { readonly table: Table }, world: World) {
  const files = memoryFiles();
  const log = (code: LogCode, fields: LogFields = {}, error?: unknown) =>
    void world.logged.push({ code, fields, error });
  const now = () => world.now;
  const newReader = () => new SnapshotReader(files, { now, log });
  const keeper = new SnapshotKeeper(files);
  const source = new DirectoryStore(table);
  let reader = newReader();
  /** Another process of the search function, which knows nothing yet. */
  const restart = () => {
    reader.close();
    reader = newReader();
  };
  return {
    files,
    source,
    engine: () => reader.engine(),
    restart,
    refresh: async () => {
      const stores = { source, clusters: new ClusterStore(table), projects: new ProjectStore(table) };
      await refresh({ ...stores, change: keeper.change.bind(keeper), now, log });
      restart();
    },
  };
}
