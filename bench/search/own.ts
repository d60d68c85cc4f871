import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { snapshotKey } from '../../shared/contracts/files.ts';
import { OrganisationDocument } from '../../functions/gateways/search/documents.ts';
import { organisations } from '../../functions/gateways/search/shelves.ts';
import { SnapshotKeeper } from '../../functions/gateways/search/sqlite/snapshot-keeper.ts';
import { SnapshotReader } from '../../functions/gateways/search/sqlite/snapshot-reader.ts';
import { memoryFiles } from '../../test/fakes/memory-files.ts';

/*
 * Our own engine in a process of its own, as the peers in bench/peers/run.mjs: `build` as the directory function does
 * it, `ask` as the search function does.
 */
const filters = [
  { region: ['77'] },
  { class: ['26'] },
  { section: ['C'], membership: ['none'] },
  { kind: ['entrepreneur'], status: ['partner'] },
];
const perWrite = 1000;
const now = () => new Date();
const [what = '', folder = ''] = process.argv.slice(2);
const packed = join(folder, 'own.gz');

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function build(): Promise<object> {
  const documents = z
    .array(OrganisationDocument.omit({ clusters: true }))
    .parse(JSON.parse(readFileSync(join(folder, 'documents.json'), 'utf8')));
  const files = memoryFiles();
  const start = performance.now();
  await new SnapshotKeeper(files).change(async (writer) => {
    for (let place = 0; place < documents.length; place += perWrite)
      await writer.putOrganisations(documents.slice(place, place + perWrite));
    return now().toISOString();
  });
  const buildMs = performance.now() - start;
  const snapshot = await files.get(snapshotKey);
  if (snapshot === undefined) throw new Error('no snapshot was built');
  writeFileSync(packed, snapshot.bytes);
  return { buildMs, bytes: snapshot.bytes.length };
}

async function ask(): Promise<object> {
  const texts = z.array(z.string()).parse(JSON.parse(readFileSync(join(folder, 'texts.json'), 'utf8')));
  const files = memoryFiles();
  const before = process.memoryUsage().rss;
  await files.put(snapshotKey, readFileSync(packed), { contentType: 'application/vnd.sqlite3' });
  const start = performance.now();
  const reader = new SnapshotReader(files, { now, log: () => undefined });
  const engine = await reader.engine();
  const page = async (text: string, wanted: Readonly<Record<string, readonly string[]>> = {}) => {
    const begin = cpu();
    const { items } = await engine.search(organisations, { text, filters: wanted, sort: 'relevance', limit: 10 });
    return { ids: items.map(({ id }) => id), ms: cpu() - begin };
  };
  await page(texts[0] ?? '');
  const loadMs = performance.now() - start;
  for (const text of texts.slice(0, 100)) await page(text);
  const answers = [];
  for (const text of texts) answers.push(await page(text));
  const filtered = [];
  for (let round = 0; round < 50; round++)
    for (const wanted of filters) filtered.push((await page(round % 2 === 0 ? '' : 'лаборатория', wanted)).ms);
  const memory = process.memoryUsage().rss - before;
  reader.close();
  return { loadMs, memory, answers, filtered };
}

process.stdout.write(`${JSON.stringify(await (what === 'build' ? build() : ask()))}\n`);
