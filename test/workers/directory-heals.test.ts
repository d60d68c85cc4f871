import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Files } from '../../functions/gateways/files.ts';
import { organisations } from '../../functions/gateways/search/shelves.ts';
import { layout } from '../../functions/gateways/search/sqlite/snapshot-schema.ts';
import type { LogCode, LogFields } from '../../functions/runtime/log.ts';
import { OrganisationStore } from '../../functions/store/organisation-store.ts';
import { snapshotKey } from '../../shared/contracts/files.ts';
import { Inn } from '../../shared/domain/identifiers/inn.ts';
import { apply } from '../../shared/domain/organisation/apply.ts';
import { judge } from '../../shared/domain/organisation/judge.ts';
import { CheckingOrganisation } from '../../shared/domain/organisation/organisation.ts';
import { mic } from '../../shared/programme/mic.ts';
import { registerFacts } from '../builders/facts.ts';
import { dayAfter, innOf, organisationId, personId } from '../builders/ids.ts';
import { directoryWorld } from '../fakes/directory-world.ts';
import { startMainTable } from '../fakes/main-table.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
beforeAll(async () => {
  engine = await startMainTable();
});
afterAll(() => engine.stop());

async function aDirectory() {
  const main = await engine.fresh();
  const world = { now: dayAfter(0), logged: new Array<{ code: LogCode; fields: LogFields; error: unknown }>() };
  const directory = directoryWorld(main, world);
  const store = new OrganisationStore(main.table);
  const admit = async (n: number, at: Date) => {
    const identifier = { kind: 'inn', value: Inn.parse(innOf(n)) } as const;
    const applied = apply({ id: organisationId(n), identifier, by: personId(n), at });
    if (!applied.ok) throw new Error('refused');
    const saved = await store.save(applied.value);
    if (!saved.ok) throw new Error('refused');
    await store.save(judge(CheckingOrganisation.parse(saved.value), registerFacts(n), mic, at));
  };
  const changesSeen = async () => {
    await directory.refresh();
    return world.logged.findLast(({ code }) => code === 'directory-refreshed')?.fields.count;
  };
  return { world, directory, admit, changesSeen };
}

it('an organisation that the directory passed over is found the next day', async () => {
  const { world, admit, changesSeen } = await aDirectory();
  await admit(1, dayAfter(0));
  expect(await changesSeen()).toBe(1);
  // Written at a time that was read long ago: as if the index had lagged for days.
  await admit(2, dayAfter(-5));
  world.now = new Date(dayAfter(0).getTime() + 3_600_000);
  expect(await changesSeen()).toBe(0);
  world.now = dayAfter(1);
  expect(await changesSeen()).toBe(1);
  expect(await changesSeen()).toBe(0);
  world.now = dayAfter(2);
  expect(await changesSeen()).toBe(0);
});

it('a directory of an older layout is written anew, with everybody in it', async () => {
  const { directory, admit, changesSeen } = await aDirectory();
  const everybody = { text: '', filters: {}, sort: 'relevance', limit: 10 } as const;
  const found = async () => (await (await directory.engine()).search(organisations, everybody)).total;
  await admit(1, dayAfter(0));
  await admit(2, dayAfter(0));
  expect(await changesSeen()).toBe(2);
  expect(await found()).toBe(2);

  await ofAnOlderLayout(directory.files);
  directory.restart();
  await expect(found()).rejects.toMatchObject({ refusal: { kind: 'search-unavailable' } });
  expect(await changesSeen()).toBe(2);
  expect(await found()).toBe(2);
  expect(await changesSeen()).toBe(0);
});

/** As if an earlier version had written it. */
async function ofAnOlderLayout(files: Pick<Files, 'get' | 'put'>): Promise<void> {
  const written = await files.get(snapshotKey);
  if (written === undefined) throw new Error('no directory');
  const folder = await mkdtemp(join(tmpdir(), 'clusters-directory-'));
  const file = join(folder, 'directory.db');
  await writeFile(file, gunzipSync(written.bytes));
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA user_version = ${layout - 1}`);
  database.close();
  await files.put(snapshotKey, gzipSync(await readFile(file)), { contentType: 'application/gzip' });
  await rm(folder, { recursive: true });
}
