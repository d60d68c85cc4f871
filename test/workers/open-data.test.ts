import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { publishAll } from '../../functions/open-data/publish-all.ts';
import { ExportStore } from '../../functions/store/export-store.ts';
import { OrganisationStore } from '../../functions/store/organisation-store.ts';
import { ProjectStore } from '../../functions/store/project-store.ts';
import { checkTimeline } from '../../infra/ops/timeline-faults.ts';
import { Manifest } from '../../shared/contracts/open-data.ts';
import { active, gathering } from '../builders/cluster.ts';
import { registerFacts } from '../builders/facts.ts';
import { clusterId, dayAfter, entrepreneurInnOf, ogrnipOf } from '../builders/ids.ts';
import { confirmed, founder, invited } from '../builders/member.ts';
import { participant } from '../builders/organisation.ts';
import { running } from '../builders/project.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let platform: Platform;
beforeAll(async () => {
  engine = await startApi();
  platform = await engine.fresh();
  const { given, main } = platform;
  await given.cluster(active({ id: clusterId(1), version: 1, title: '=СУММ(A1)' }), [
    founder(),
    confirmed(2),
    invited(3),
  ]);
  await given.cluster(gathering({ id: clusterId(2), version: 1, openToRequests: false }));
  const store = new OrganisationStore(main.table);
  const person = registerFacts(7, {
    kind: 'entrepreneur',
    name: 'ИП Иванов',
    inn: entrepreneurInnOf(7),
    ogrn: ogrnipOf(7),
  });
  for (const after of [participant(1), participant(7, { facts: person })]) {
    const fact = { type: 'organisation-admitted', data: { as: 'participant' } } as const;
    const change = {
      before: undefined,
      after,
      fact,
      actor: 'system',
      claims: [],
      releases: [],
      at: new Date(),
    } as const;
    expect(await store.save(change)).toMatchObject({ ok: true });
  }
});
afterAll(() => engine.stop());

function bucket() {
  const kept = new Map<string, Uint8Array>();
  const get = (key: string) => {
    const bytes = kept.get(key);
    return Promise.resolve(bytes && { bytes, etag: 'e' });
  };
  const put = (key: string, bytes: Uint8Array) => {
    kept.set(key, bytes);
    return Promise.resolve('e');
  };
  const text = (key: string) => gunzipSync(kept.get(`open-data/latest/${key}`) ?? '').toString();
  return { kept, published: { get, put }, text };
}
const publish = (published: ReturnType<typeof bucket>['published'], days = 0) =>
  publishAll({
    store: new ExportStore(platform.main.table),
    published,
    now: () => dayAfter(days),
    log: () => undefined,
  });

it('the register is published once a day: files that are what the manifest says', async () => {
  const { kept, published, text } = bucket();
  await publish(published);
  const manifest = Manifest.parse(JSON.parse(Buffer.from(kept.get('open-data/latest/manifest.json') ?? '').toString()));
  expect(manifest).toMatchObject({ day: '2026-11-09', licence: { id: 'CC-BY-4.0' } });
  for (const { name, bytes, sha256, format, rows } of manifest.files) {
    const file = kept.get(`open-data/2026-11-09/${name}`) ?? new Uint8Array();
    expect([file.byteLength, createHash('sha256').update(file).digest('hex')]).toEqual([bytes, sha256]);
    if (format === 'jsonl.gz') expect(text(name).split('\n').filter(Boolean)).toHaveLength(rows);
    if (format === 'csv.gz') expect(parse(text(name))).toHaveLength(rows + 1);
  }
  const before = kept.size;
  kept.delete('open-data/latest/clusters.csv.gz');
  await publish(published);
  expect(kept.size).toBe(before - 1);
  await publish(published, 1);
  expect(kept.has('open-data/2026-11-10/manifest.json')).toBe(true);
});

it('a platform that was empty when its first day was published does not stay so until tomorrow', async () => {
  const { published, text } = bucket();
  const empty = await engine.fresh();
  const at = { published, now: () => dayAfter(0), log: () => undefined };
  await publishAll({ ...at, store: new ExportStore(empty.main.table) });
  expect(text('organisations.jsonl.gz')).toBe('');
  await publish(published);
  expect(text('organisations.jsonl.gz')).not.toBe('');
});

it('an interrupted run leaves no manifest, and the next begins anew', async () => {
  const { kept, published } = bucket();
  let left = 5;
  const failing = {
    ...published,
    put: (key: string, bytes: Uint8Array) =>
      left-- > 0 ? published.put(key, bytes) : Promise.reject(new Error('gone')),
  };
  await expect(publish(failing)).rejects.toThrow('gone');
  expect([...kept.keys()].some((key) => key.endsWith('manifest.json'))).toBe(false);
  await publish(published);
  expect(kept.has('open-data/latest/manifest.json')).toBe(true);
});

it('nobody’s name is in it but those of legal entities, no hidden cluster, and no formula', async () => {
  const { published, text } = bucket();
  await publish(published);
  const all = ['organisations', 'clusters', 'memberships', 'projects', 'events']
    .map((name) => text(`${name}.jsonl.gz`))
    .join('');
  for (const hidden of ['Иванов', entrepreneurInnOf(7), clusterId(2), 'person-']) expect(all).not.toContain(hidden);
  expect(all).toContain('"kind":"entrepreneur"');
  expect(text('memberships.jsonl.gz').split('\n').filter(Boolean)).toHaveLength(2);
  expect(parse(text('clusters.csv.gz'), { columns: true })).toMatchObject([{ title: "'=СУММ(A1)" }]);
});

it('its events can be checked without us: whole, changed and with one taken out', async () => {
  const { published, text } = bucket();
  await publish(published);
  const lines = text('events.jsonl.gz').split('\n').filter(Boolean);
  const check = (some: readonly string[]) => checkTimeline(linesOf(some));
  expect(await check(lines)).toMatchObject({ events: 1, faults: [] });
  expect((await check(lines.map((line) => line.replace('cluster-opened', 'member-left')))).faults).toMatchObject([
    { what: 'changed', line: 1 },
  ]);
  expect((await check([...lines, ...lines])).faults).toMatchObject([{ what: 'gap', line: 2 }]);
  expect((await check(['{}'])).faults).toMatchObject([{ what: 'unreadable' }]);
});

it('projects are told with their state and level, what is only proposed as such', async () => {
  const opened = running({ clusterId: clusterId(1), trl: 7 });
  const data = { clusterId: clusterId(1), origin: 'charter', trl: 7 } as const;
  const change = { before: undefined, after: opened, fact: { type: 'project-opened', data }, at: dayAfter(0) } as const;
  expect(await new ProjectStore(platform.main.table).save({ ...change, actor: 'system' })).toMatchObject({ ok: true });
  await platform.given.cluster(gathering({ id: clusterId(5), version: 1, openToRequests: true }));
  const { published, text } = bucket();
  await publish(published);
  const lines = text('projects.jsonl.gz').split('\n').filter(Boolean);
  const rows = lines.map((line) => z.looseObject({}).parse(JSON.parse(line)));
  expect(rows).toMatchObject([
    { clusterId: clusterId(5), status: 'proposed' },
    { id: opened.id, clusterId: clusterId(1), status: 'running', stage: 'pilot', trl: 7, industries: ['26', '28'] },
  ]);
  expect(rows[0]).not.toHaveProperty('trl');
});

async function* linesOf(lines: readonly string[]) {
  yield* lines;
}
