import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BulkWriter } from '../infra/ops/seed/bulk-writer.ts';
import { SnapshotKeeper } from '../functions/gateways/search/sqlite/snapshot-keeper.ts';
import { SnapshotReader } from '../functions/gateways/search/sqlite/snapshot-reader.ts';
import { FiguresStore } from '../functions/store/figures-store.ts';
import { Table } from '../functions/store/table.ts';
import { figuresOf } from '../shared/domain/statistics/figures.ts';
import { dayPeriod } from '../shared/domain/statistics/periods.ts';
import { noStatistics } from '../shared/domain/statistics/state.ts';
import { dynamo } from '../functions/store/client.ts';
import { tableSchema } from '../functions/store/schema.ts';
import { createTable } from '../infra/local/create-table.ts';
import { startDynoxide } from '../infra/local/dynoxide.ts';
import { memoryFiles } from '../test/fakes/memory-files.ts';
import { apisOver } from './growth/apis.ts';
import { type CityBlock, cityBlock } from './growth/block.ts';
import { listClusters } from './growth/directory.ts';
import { fill } from './growth/fill.ts';
import { now } from './growth/now.ts';
import { pages, requestsFor } from './growth/pages.ts';
import { type Measured, report } from './growth/report.ts';
import { Meter } from './meter.ts';
import type { Measurement } from './measurement.ts';
import { citySize, seededCity, withCrowd } from './search/city.ts';

const sizes = [1000, citySize, 1_000_000];
const membersOfBlock = 33;
/** Two pages of each list, in the smallest city too. */
const fewestClusters = 30;
/** Of the entries of every other list, one for so many organisations; and so many in the smallest city, too: a page looks at 500. */
const organisationsPerEntry = 10;
const fewestEntries = 600;
const rounds = 40;
/** Snapshots of more than this are another engine's business (docs/adr/0013). */
const mostInSnapshot = 350_000;
const environment = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'bench', AWS_SECRET_ACCESS_KEY: 'bench' };

/** Pages of the same platform with few organisations and with many: what they ask of the table, and how long they take. */
export const growth: Measurement = async ({ largest }, say) => {
  const folder = await mkdtemp(join(tmpdir(), 'clusters-bench-'));
  const engine = await startDynoxide({ file: join(folder, 'main.db') });
  try {
    const block = await cityBlock(membersOfBlock);
    const names = seededCity();
    const cities = [];
    for (const size of sizes.filter((one) => one <= largest)) {
      say(`a city of ${size} organisations`);
      cities.push({ size, ...(await cityOf(size, block, engine.endpoint, names)) });
    }
    const measured: Measured[] = [];
    for (const wanted of pages) {
      say(wanted.what);
      const asked = await Promise.all(cities.map(({ apis }) => requestsFor(wanted, block, apis)));
      for (let place = 0; place < Math.max(...asked.map(({ length }) => length)); place++) {
        const results = cities.map(({ size }) => ({ size, costs: new Set<string>(), times: new Array<number>() }));
        // One after the other, so that whatever else the machine does meets all of them.
        for (let round = 0; round < rounds; round++)
          for (const [index, { apis, meter }] of cities.entries()) {
            const request = asked[index]?.[place];
            const result = results[index];
            if (request === undefined || result === undefined) continue;
            const start = performance.now();
            const { cost } = await meter.of(() => apis.call(wanted.name, request));
            result.times.push(performance.now() - start);
            result.costs.add(JSON.stringify([cost.requests, cost.readUnits]));
          }
        measured.push({ what: place === 0 ? wanted.what : `${wanted.what}: second page`, results });
      }
    }
    for (const { client, reader } of cities) {
      client.destroy();
      reader.close();
    }
    return report(measured);
  } finally {
    await engine.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

async function cityOf(size: number, block: CityBlock, endpoint: string, names: ReturnType<typeof seededCity>) {
  const client = dynamo(environment, { endpoint });
  const tableName = `city-${size}`;
  await createTable(client, tableName, { ...tableSchema, stream: false });
  const clusters = Math.max(fewestClusters, Math.ceil(size / 1000));
  const crowd = Math.max(fewestEntries, Math.ceil(size / organisationsPerEntry));
  await fill(block, { organisations: size, clusters, crowd }, new BulkWriter(client, tableName));
  const day = now.toISOString().slice(0, 10);
  const figures = figuresOf(noStatistics, dayPeriod(day));
  await new FiguresStore(new Table(client, tableName)).putCurrent({
    day,
    asOf: now.toISOString(),
    today: figures,
    month: figures,
  });
  const files = memoryFiles();
  const documents = withCrowd(names.slice(0, Math.min(size, mostInSnapshot)), Math.min(size, mostInSnapshot));
  await new SnapshotKeeper(files).change(async (writer) => {
    for (let start = 0; start < documents.length; start += 1000)
      await writer.putOrganisations(documents.slice(start, start + 1000));
    await listClusters(block, clusters, writer);
    return now.toISOString();
  });
  const reader = new SnapshotReader(files, { now: () => now, log: () => undefined });
  const meter = new Meter(client);
  const apis = apisOver({ client, tableName, directory: () => reader.engine(), now: () => now });
  return { client, reader, meter, apis };
}
