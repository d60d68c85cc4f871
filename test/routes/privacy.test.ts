import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { personalData } from '../../functions/store/personal-data.ts';
import { representativeIndex, representativeKey } from '../../functions/store/keys.ts';
import { makeDeps } from '../../functions/erase/deps.ts';
import { eraseDue } from '../../functions/erase/erase-due.ts';
import { SuppressionStore } from '../../functions/store/suppression-store.ts';
import { consentHash } from '../../functions/store/consent-hash.ts';
import { consentText } from '../../shared/domain/consent/texts.ts';
import { coordinator, representative } from '../builders/actor.ts';
import { gathering } from '../builders/cluster.ts';
import { clusterId, dayAfter, firstDay, instant, organisationId, personId } from '../builders/ids.ts';
import { confirmed, founder } from '../builders/member.ts';
import { endpointOf, names } from '../fakes/api-world.ts';
import { fieldOf } from '../fakes/field-of.ts';
import { startSesServer } from '../fakes/ses-server.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let platform: Platform;
let provider: Awaited<ReturnType<typeof startSesServer>>;
beforeAll(async () => {
  [engine, provider] = await Promise.all([startApi(), startSesServer()]);
});
afterAll(() => Promise.all([engine.stop(), provider.stop()]));
beforeEach(async () => {
  platform = await engine.fresh();
  Object.assign(provider, { taken: [], next: [] });
  await platform.given.participants(1, 2);
  await platform.given.cluster(gathering(), [founder(), confirmed(2)]);
});

const anna = representative(2);
const text = consentText('contact', '2026-1');
if (text === undefined) throw new Error('the catalogue has a text for contact');
const textHash = consentHash(text);
const canary = { name: 'Канарейка Певчая', email: 'canary-4711@example.org' };
const consent = { purpose: 'contact', version: '2026-1' };
const writeMe = () => platform.api.call('writeMe', { by: anna, body: { ...canary, language: 'ru', consent } });
const listConsents = async () => (await platform.api.call('listConsents', { by: anna })).body;
/** The job, as it runs each minute. */
const runErasures = (more: { readonly mayGoOn?: () => boolean } = {}) =>
  eraseDue(
    makeDeps(
      {
        TABLE_NAME: platform.main.name,
        PEOPLE_TABLE_NAME: platform.people.name,
        PEOPLE_ENDPOINT: '',
        MAIL_FROM: 'city@example.org',
        CONFIGURATION_SET: 'set',
      },
      {
        dynamo: platform.main.client,
        peopleDynamo: platform.people.client,
        ses: provider.client,
        now: () => platform.api.now,
        mayGoOn: () => true,
        log: () => undefined,
        ...more,
      },
    ),
  );
const erasure = async () => (await platform.api.call('readErasure', { by: anna })).body;
const erase = (confirmation = 'УДАЛИТЬ', by = anna) => platform.api.call('eraseMe', { by, body: { confirmation } });
/** Person 60 represents organisation 2, too. */
const second = (person = 60) =>
  platform.given.put([
    {
      put: {
        ...representativeKey(personId(person), organisationId(2)),
        entity: 'representative',
        personId: personId(person),
        organisationId: organisationId(2),
        ...representativeIndex(organisationId(2), personId(person)),
      },
    },
  ]);
const told = (n: number) =>
  platform.api.deps.notifications.put(
    { personId: anna.personId, at: instant(n), eventId: `${clusterId()}:${n + 1}` },
    { kind: 'cluster-reopened', data: { clusterId: clusterId(), clusterTitle: 'Фотоника' } },
    firstDay,
  );
async function everything(table: Platform['main']) {
  const { Items = [] } = await table.sdk.send(new ScanCommand({ TableName: table.name }));
  return Items.map((item) => unmarshall(item));
}

describe('consents', () => {
  it('the catalogue is public, in both languages, with the hash of each text', async () => {
    const { body } = await platform.api.call('listConsentTexts');
    expect(fieldOf(body, 'items')).toContainEqual(
      expect.objectContaining({ purpose: 'contact', version: '2026-1', current: true, textHash }),
    );
  });

  it('422 for a text that nobody wrote, or another than was shown', async () => {
    const give = (more: object) =>
      platform.api.call('giveConsent', { by: anna, body: { ...consent, textHash, ...more } });
    expect((await give({ version: '2020-1' })).body).toMatchObject({ code: 'unknown-consent' });
    expect((await give({ textHash: '0'.repeat(64) })).body).toMatchObject({ code: 'unknown-consent' });
    const forged = { ...canary, language: 'ru', consent: { purpose: 'contact', version: 'x' } };
    expect((await platform.api.call('writeMe', { by: anna, body: forged })).body).toMatchObject({
      code: 'unknown-consent',
    });
  });

  it('given, withdrawn and given again: each is a record, the last one stands', async () => {
    await writeMe();
    expect(await listConsents()).toMatchObject({ items: [{ ...consent, textHash }], standing: ['contact'] });
    platform.api.now = dayAfter(1);
    const withdrawn = await platform.api.call('withdrawConsent', { by: anna, body: { purpose: 'contact' } });
    expect(withdrawn.body).toMatchObject({ items: [{ withdrawnAt: instant(1) }], standing: [] });
    const me = await platform.api.call('readMe', { by: anna });
    expect(me.text).not.toContain(canary.email);
    platform.api.now = dayAfter(2);
    await platform.api.call('giveConsent', { by: anna, body: { ...consent, textHash } });
    await platform.api.call('giveConsent', { by: anna, body: { ...consent, textHash } });
    expect(await listConsents()).toMatchObject({
      items: [{ withdrawnAt: instant(1) }, { givenAt: instant(2) }],
      standing: ['contact'],
    });
  });

  it('429 for whoever changes their mind all day', async () => {
    const withdraw = () => platform.api.call('withdrawConsent', { by: anna, body: { purpose: 'news' } });
    for (let n = 0; n < 20; n++) expect((await withdraw()).status).toBe(200);
    expect((await withdraw()).status).toBe(429);
  });
});

describe('exportMe', () => {
  it('200 with everything that is kept, notifications page by page, and every kind that the registry knows', async () => {
    await writeMe();
    for (let n = 0; n < 101; n++) await told(n);
    const { body } = await platform.api.call('exportMe', { by: anna });
    expect(body).toMatchObject({
      personId: anna.personId,
      profile: canary,
      consents: [{ purpose: 'contact' }],
      organisations: [organisationId(2)],
      notificationSettings: { pace: { invitations: 'at-once' } },
      next: expect.any(String),
    });
    expect(fieldOf(body, 'notifications')).toHaveLength(100);
    expect(fieldOf(body, 'kinds')).toHaveLength(Object.keys(personalData).length);
    const cursor = String(fieldOf(body, 'next'));
    const rest = await platform.api.call('exportMe', { by: anna, query: { cursor } });
    expect(fieldOf(rest.body, 'notifications')).toHaveLength(1);
    const stranger = await platform.api.call('exportMe', { by: coordinator(), query: { cursor } });
    expect(stranger.body).toMatchObject({ code: 'invalid-cursor' });
  });

  it('the registry says of each item that names a person that it does, and whether it holds values', async () => {
    await writeMe();
    await told(1);
    await platform.api.call('writeNotificationSettings', { by: anna, body: { email: { progress: false } } });
    await second();
    await erase();
    await runErasures();
    await writeMe();
    for (const item of [...(await everything(platform.main)), ...(await everything(platform.people))]) {
      const written = JSON.stringify(item);
      if (!written.includes(anna.personId) || item['entity'] === undefined) continue;
      const known = personalData[String(item['entity'])];
      expect(known, `${String(item['entity'])} is not in the registry`).toBeDefined();
      if (written.includes(canary.name) || written.includes(canary.email)) expect(known?.holds).toBe('values');
    }
  });
});

describe('eraseMe', () => {
  it('400 without the word, 409 for the last representative: nothing is lost, and it says for which', async () => {
    await writeMe();
    expect((await erase('да')).status).toBe(400);
    const refused = await erase();
    expect(refused.body).toMatchObject({ code: 'last-representative', missing: [organisationId(2)] });
    expect((await platform.api.call('readMe', { by: anna })).text).toContain(canary.name);
    expect((await platform.api.call('readMe', { by: anna })).text).toContain(organisationId(2));
  });

  it('of two who leave at once one stays', async () => {
    await second();
    const both = await Promise.all([erase(), erase('DELETE', { ...anna, personId: personId(60) })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([202, 409]);
  });

  it('after it no route knows a value of the person; that it happened, consents and a hash stay', async () => {
    await second();
    await writeMe();
    for (let n = 0; n < 60; n++) await told(n);
    const suppressions = new SuppressionStore(platform.people.table);
    await suppressions.suppress(canary.email, 'bounce', firstDay);
    const taken = await erase('DELETE');
    expect(taken).toMatchObject({ status: 202, body: { status: 'erasing', organisationsLeft: 1 } });
    await runErasures();
    expect(await erasure()).toMatchObject({ status: 'done' });

    const ids: Readonly<Record<string, string>> = {
      clusterId: clusterId(),
      organisationId: organisationId(2),
      submission: '1',
      letterId: '1',
    };
    let asked = 0;
    for (const name of names) {
      const { method, path, produces } = endpointOf(name);
      const wanted = [...path.matchAll(/\{(\w+)\}/g)].map(([, one = '']) => one);
      if (method !== 'GET' || wanted.some((one) => ids[one] === undefined) || path.includes('/export')) continue;
      if (produces !== undefined || endpointOf(name).service === 'search') continue;
      for (const by of [anna, coordinator(), { ...anna, personId: personId(60) }]) {
        const at = Object.fromEntries(wanted.map((one) => [one, ids[one] ?? '']));
        const { text: answered } = await platform.api.call(name, { by, path: at });
        expect(answered, name).not.toContain(canary.name);
        expect(answered, name).not.toContain(canary.email);
        asked++;
      }
    }
    expect(asked).toBeGreaterThan(30);
    const left = JSON.stringify([...(await everything(platform.main)), ...(await everything(platform.people))]);
    expect(left).not.toContain(canary.name);
    expect(left).not.toContain(canary.email);
    expect(await suppressions.isSuppressed(canary.email)).toBe(true);
    expect(await listConsents()).toMatchObject({ standing: [], items: [{ purpose: 'contact' }] });
    const mine = await platform.api.call('readMe', { by: anna });
    expect(mine.body).toMatchObject({ organisations: [] });
    expect((await platform.api.call('exportMe', { by: anna })).body).toMatchObject({ notifications: [] });
    const events = await platform.main.table.queryAll({
      partition: `ORG#${organisationId(2)}`,
      sort: { beginsWith: 'EVENT#' },
    });
    expect(events).toMatchObject([{ type: 'representative-left', actor: anna.personId }]);
  });

  it('the person is told once before the address goes, in their language, whatever the provider does at first', async () => {
    await second();
    await writeMe();
    await erase();
    provider.next.push({ status: 429, error: 'TooManyRequestsException' });
    await runErasures();
    expect(await erasure()).toMatchObject({ status: 'erasing' });
    expect((await platform.api.call('readMe', { by: anna })).text).toContain(canary.email);
    // Before its next turn nobody takes it up.
    await runErasures();
    expect(provider.taken).toEqual([]);
    platform.api.now = new Date(firstDay.getTime() + 180_000);
    await Promise.all([runErasures(), runErasures()]);
    expect(provider.taken.map(({ to, subject }) => [to, subject])).toEqual([[canary.email, 'Ваши данные удаляются']]);
    expect(await erasure()).toMatchObject({ status: 'done', requestedAt: instant() });
  });

  it('goes on where it broke off, without a second letter; asked for again it is the same job', async () => {
    await second();
    await writeMe();
    for (let n = 0; n < 60; n++) await told(n);
    await erase();
    expect((await erase()).body).toMatchObject({ status: 'erasing', requestedAt: instant() });
    let looks = 0;
    await runErasures({ mayGoOn: () => ++looks < 2 });
    expect(await erasure()).toMatchObject({ status: 'erasing' });
    platform.api.now = dayAfter(1);
    await runErasures();
    expect(await erasure()).toMatchObject({ status: 'done', doneAt: instant(1) });
    expect(provider.taken).toHaveLength(1);
    await runErasures();
    expect(provider.taken).toHaveLength(1);
  });

  it('what was on its way to the person while everything was removed is removed a quarter of an hour later', async () => {
    await second();
    await erase();
    await runErasures();
    expect(await erasure()).toMatchObject({ status: 'done', doneAt: instant() });
    await told(1);
    await runErasures();
    expect((await platform.api.call('exportMe', { by: anna })).body).toMatchObject({ notifications: [{}] });
    platform.api.now = new Date(firstDay.getTime() + 16 * 60_000);
    await runErasures();
    expect((await platform.api.call('exportMe', { by: anna })).body).toMatchObject({ notifications: [] });
    expect(await erasure()).toMatchObject({ status: 'done', doneAt: instant() });
    platform.api.now = dayAfter(1);
    await told(2);
    await runErasures();
    expect((await platform.api.call('exportMe', { by: anna })).body).toMatchObject({ notifications: [{}] });
  });

  it('without an address there is no letter; a provider that is silent for a day does not keep the data', async () => {
    await second();
    await erase();
    await runErasures();
    expect(await erasure()).toMatchObject({ status: 'done' });
    await writeMe();
    await erase();
    platform.api.now = dayAfter(1);
    provider.next.push({ status: 429, error: 'TooManyRequestsException' });
    await runErasures();
    expect(await erasure()).toMatchObject({ status: 'done' });
    expect(provider.taken).toEqual([]);
  });
});
