import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verificationKey } from '../../functions/store/keys.ts';
import { passwordGrant, tokensFrom } from '../../infra/demo/tokens.ts';
import { type Platform, startPlatform } from '../../infra/local/platform.ts';
import { canariesOf, type Hit } from '../canaries/canaries.ts';
import { PlantingClient } from '../canaries/planting-client.ts';
import { Trap } from '../canaries/trap.ts';
import { allowed } from '../canaries/places.ts';
import { recordAll } from '../grants/recorder.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';
import { wholeLife } from './whole-life.ts';

const dataDir = temporaryFolder();
let platform: Platform;
let trap: Trap;
let api: PlantingClient;
let life: Awaited<ReturnType<typeof wholeLife>>;

beforeAll(async () => {
  platform = await startPlatform({ dataDir, ports: { front: 0 } });
  trap = await Trap.on(platform, dataDir);
  const patience = { seconds: 60 };
  const { front: url, identity } = platform.urls;
  api = new PlantingClient({ url, token: tokensFrom(passwordGrant(identity, 'portal', patience)), patience });
  life = await wholeLife(platform, api, async ({ clusterId, players }) => {
    const [founder, member] = players;
    if (founder === undefined || member === undefined) throw new Error('nobody plays');
    const webhook = { organisationId: founder.id, clusterId, name: 'Учёт', url: trap.receiver, events: ['*'] };
    await api.must('createWebhook', webhook, { as: founder.person, idempotencyKey: 'trap-webhook' });
    const { items } = await api.must('listConsentTexts', {});
    const text = items.find(({ purpose, current }) => purpose === 'contact' && current);
    const consent = { purpose: 'contact', version: text?.version ?? '' } as const;
    const chosen = { name: 'Аграфена Канарейкина', email: 'agrafena@canary.example.org', language: 'ru' } as const;
    await api.must('writeMe', { ...chosen, consent }, { as: member.person });
  });
  // It walked when the platform started, through an empty table, and would again in a day.
  for (const { name } of platform.application.tables)
    await platform.dynamodb.send(new DeleteItemCommand({ TableName: name, Key: marshall(verificationKey) }));
  await platform.runScheduled('verify');
  for (const page of ['', 'clusters', `clusters/${life.played.clusterId}`, 'statistics']) await trap.open(page);
}, 540_000);
afterAll(async () => {
  recordAll(platform.permissions.uses());
  await trap.stop();
  await platform.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the whole life of a cluster', () => {
  it('is as it should be, in every chapter', () => {
    expect(life.told.filter(({ wrong }) => wrong)).toEqual([]);
    expect(life.told.length).toBeGreaterThanOrEqual(22);
  });

  it('leaves a table in which everything is true that must always be', () => {
    const text = readFileSync(join(dataDir, 'logs', 'verify.log'), 'utf8');
    const walks = [...text.matchAll(/"verification-completed".*"count":(\d+).*"failed":0/g)];
    expect(Number(walks.at(-1)?.[1])).toBeGreaterThan(500);
    expect(text).not.toContain('invariant-violated');
  });

  it('asks AWS for nothing that a policy does not allow', () => {
    const uses = platform.permissions.uses();
    expect(new Set(uses.map(({ functionId }) => functionId)).size).toBeGreaterThan(15);
    expect(uses.filter(({ allowed: was }) => !was)).toEqual([]);
  });
});

describe('names, addresses and telephone numbers of people', () => {
  it('are nowhere but where a reason says that they may be', async () => {
    const find = canariesOf(api.people);
    expect([api.people.size > 30, api.planted > 20]).toEqual([true, true]);
    const hits: Hit[] = [];
    for await (const { place, text } of trap.everything(api.seen)) hits.push(...find(place, text));
    expect(hits.filter((hit) => !allowed(hit))).toEqual([]);
    // It would have found them.
    expect(new Set(hits.map(({ kind }) => kind))).toEqual(new Set(['name', 'address', 'telephone']));
    // Also on paper: what the coordinator wrote stands in the letter.
    expect(hits).toContainEqual(expect.objectContaining({ kind: 'telephone', place: 'answer/printLetter/known' }));
  });

  it('are found in a log line if somebody writes one there', () => {
    const [person = ''] = api.people;
    trap.plant('notify', JSON.stringify({ level: 'INFO', message: 'letter', to: `${person}@example.org` }));
    const find = canariesOf(api.people);
    const hits: Hit[] = [];
    for (const { place, text } of trap.logs()) hits.push(...find(place, text));
    expect(hits.filter((hit) => !allowed(hit))).toMatchObject([{ kind: 'address', place: 'log/notify' }]);
  });
});
