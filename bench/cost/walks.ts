import { DirectoryStore } from '../../functions/store/directory-store.ts';
import { ClusterStore } from '../../functions/store/cluster-store.ts';
import { ExportStore } from '../../functions/store/export-store.ts';
import { ProjectStore } from '../../functions/store/project-store.ts';
import { tableSchema } from '../../functions/store/schema.ts';
import { refresh } from '../../functions/directory/refresh.ts';
import { SnapshotKeeper } from '../../functions/gateways/search/sqlite/snapshot-keeper.ts';
import { publishAll } from '../../functions/open-data/publish-all.ts';
import { makeDeps } from '../../functions/verify/deps.ts';
import { verify } from '../../functions/verify/verify.ts';
import { memoryFiles } from '../../test/fakes/memory-files.ts';
import { type CityBlock, membersOfBlock } from '../growth/block.ts';
import type { City } from '../growth/city.ts';
import { now } from '../growth/now.ts';
import { stored } from '../growth/stored.ts';

export type Walked = {
  /** What a whole walk of the city asks for each organisation in it. */
  readonly walks: { readonly readUnits: number; readonly writeUnits: number; readonly requests: number };
  /** Of the table with indexes, for each organisation. */
  readonly bytes: number;
  /** Of the directory and the open data, for each organisation. */
  readonly fileBytes: number;
  /** Files that a run of the directory reads and writes when nothing changed. */
  readonly quiet: { readonly reads: number; readonly writes: number };
};

/** A bucket in memory that counts. */
function counted() {
  const files = memoryFiles();
  const calls = { reads: 0, writes: 0 };
  const sizes = new Map<string, number>();
  const get: typeof files.get = (key, known) => {
    calls.reads += 1;
    return files.get(key, known);
  };
  const put: typeof files.put = (key, bytes, how) => {
    calls.writes += 1;
    sizes.set(key, bytes.byteLength);
    return files.put(key, bytes, how);
  };
  return { get, put, calls, bytes: () => [...sizes.values()].reduce((sum, one) => sum + one, 0) };
}

/** What verification, directory and open data ask for each organisation in a day, and how many bytes it fills. */
export async function walked({ meter, client, table, size }: City, block: CityBlock): Promise<Walked> {
  const around = { now: () => now, log: () => undefined };
  const files = counted();
  const keeper = new SnapshotKeeper(files);
  const stores = {
    source: new DirectoryStore(table),
    clusters: new ClusterStore(table),
    projects: new ProjectStore(table),
  };
  const outside = { dynamo: client, pause: async () => undefined, ...around };
  const verification = makeDeps({ TABLE_NAME: table.name }, outside);
  const all = [
    () => verify(verification),
    () => refresh({ ...stores, change: keeper.change.bind(keeper), ...around }),
    () => publishAll({ store: new ExportStore(table), published: files, ...around }),
  ];
  let walks: Walked['walks'] = { requests: 0, readUnits: 0, writeUnits: 0 };
  for (const walk of all) {
    const { cost } = await meter.of(walk);
    walks = {
      requests: walks.requests + cost.requests / size,
      readUnits: walks.readUnits + cost.readUnits / size,
      writeUnits: walks.writeUnits + cost.writeUnits / size,
    };
  }
  const fileBytes = files.bytes() / size;
  const before = { ...files.calls };
  await refresh({ ...stores, change: keeper.change.bind(keeper), ...around });
  const quiet = { reads: files.calls.reads - before.reads, writes: files.calls.writes - before.writes };
  return { walks, fileBytes, quiet, bytes: bytesOf(block) / membersOfBlock };
}

/** Of a block in the table and in every index that an item is in. */
function bytesOf({ items }: CityBlock): number {
  const keys = Object.values(tableSchema.indexes).map(({ partition }) => partition);
  return items.reduce((sum, item) => {
    const copies = 1 + keys.filter((key) => item[key] !== undefined).length;
    return sum + Buffer.byteLength(stored(item)) * copies;
  }, 0);
}
