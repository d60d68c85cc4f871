import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SnapshotEngine } from '../../../functions/gateways/search/sqlite/snapshot-engine.ts';
import { createSnapshot } from '../../../functions/gateways/search/sqlite/snapshot-schema.ts';
import { SnapshotWriter } from '../../../functions/gateways/search/sqlite/snapshot-writer.ts';

const asOf = '2026-05-01T09:00:00.000Z';

/** A new snapshot file; `open` gives an engine on what has been written so far. */
export async function snapshotInFolder(mostWaiting?: number) {
  const folder = await mkdtemp(join(tmpdir(), 'clusters-search-'));
  const file = join(folder, 'directory.db');
  const database = new DatabaseSync(file);
  createSnapshot(database);
  const engines: SnapshotEngine[] = [];
  const writer = new SnapshotWriter(database, mostWaiting);
  return {
    file,
    writer,
    open: () => {
      writer.flush();
      const engine = new SnapshotEngine(file);
      engine.asOf = asOf;
      engines.push(engine);
      return engine;
    },
    remove: async () => {
      for (const engine of engines) engine.close();
      database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
