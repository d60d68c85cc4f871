import type { DynamoDb } from '../../functions/aws/dynamo-db.ts';
import { FiguresStore } from '../../functions/store/figures-store.ts';
import { Table } from '../../functions/store/table.ts';
import { SnapshotKeeper } from '../../functions/gateways/search/sqlite/snapshot-keeper.ts';
import { SnapshotReader } from '../../functions/gateways/search/sqlite/snapshot-reader.ts';
import { figuresOf } from '../../shared/domain/statistics/figures.ts';
import { dayPeriod } from '../../shared/domain/statistics/periods.ts';
import { noStatistics } from '../../shared/domain/statistics/state.ts';
import { memoryFiles } from '../../test/fakes/memory-files.ts';
import { Meter } from '../meter.ts';
import { type seededCity, withCrowd } from '../search/city.ts';
import { type Apis, apisOver } from './apis.ts';
import { type CityBlock, membersOfBlock } from './block.ts';
import type { Entry } from './crowd.ts';
import { listClusters } from './directory.ts';
import { fill, type Growth } from './fill.ts';
import { clientOf, importedTable } from './imported-table.ts';
import { now } from './now.ts';

/** A platform whose pages can be asked for, and what they cost. */
export type City = {
  readonly size: number;
  readonly apis: Apis;
  readonly meter: Meter;
  readonly client: DynamoDb;
  readonly table: Table;
  readonly close: () => Promise<void>;
};
type Place = { readonly folder: string; readonly block: CityBlock };

/** Two pages of each list, in the smallest city too. */
const fewestClusters = 30;
/** Of the entries of every other list, one for so many organisations; and so many in the smallest city, too: a page looks at 500. */
const organisationsPerEntry = 10;
const fewestEntries = 600;
/** Snapshots of more than this are another engine's business (docs/adr/0013). */
const mostInSnapshot = 350_000;

/** A city with so many organisations, and everything else in proportion. */
export async function cityOf(place: Place, size: number, names: ReturnType<typeof seededCity>): Promise<City> {
  const clusters = Math.max(fewestClusters, Math.ceil(size / 1000));
  const crowd = Math.max(fewestEntries, Math.ceil(size / organisationsPerEntry));
  const files = memoryFiles();
  const documents = withCrowd(names.slice(0, Math.min(size, mostInSnapshot)), Math.min(size, mostInSnapshot));
  await new SnapshotKeeper(files).change(async (writer) => {
    for (let start = 0; start < documents.length; start += 1000)
      await writer.putOrganisations(documents.slice(start, start + 1000));
    await listClusters(place.block, clusters, writer);
    return now.toISOString();
  });
  const reader = new SnapshotReader(files, { now: () => now, log: () => undefined });
  const city = await open(place, `city-${size}`, { organisations: size, clusters, crowd: () => crowd }, reader);
  return { size, ...city };
}

/** The smallest city with one list of so many entries. */
export async function withLongList(place: Place, { list }: Entry, size: number): Promise<City> {
  const reader = new SnapshotReader(memoryFiles(), { now: () => now, log: () => undefined });
  const crowd = (entry: Entry) => (entry.list === list ? size : fewestEntries);
  const growth = { organisations: 1000, clusters: fewestClusters, crowd };
  return { size, ...(await open(place, `list-${list.replaceAll(/\W+/g, '-')}`, growth, reader)) };
}

/** So many entries in every list, and nothing to search in. */
export async function quietCity(place: Place, entries: number): Promise<City> {
  const reader = new SnapshotReader(memoryFiles(), { now: () => now, log: () => undefined });
  const growth = { organisations: entries * membersOfBlock, clusters: entries, crowd: () => entries };
  return { size: growth.organisations, ...(await open(place, 'city', growth, reader)) };
}

async function open({ folder, block }: Place, tableName: string, growth: Growth, reader: SnapshotReader) {
  const engine = await importedTable(folder, tableName, (writer) => fill(block, growth, writer));
  const client = clientOf(engine);
  const day = now.toISOString().slice(0, 10);
  const figures = figuresOf(noStatistics, dayPeriod(day));
  const current = { day, asOf: now.toISOString(), today: figures, month: figures };
  const table = new Table(client, tableName);
  await new FiguresStore(table).putCurrent(current);
  const meter = new Meter(client);
  return {
    meter,
    client,
    table,
    apis: apisOver({ client, tableName, directory: () => reader.engine(), now: () => now }),
    close: async () => {
      client.destroy();
      reader.close();
      await engine.stop();
    },
  };
}
