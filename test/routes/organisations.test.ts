import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OrganisationView } from '../../shared/contracts/views.ts';
import { representative, stranger } from '../builders/actor.ts';
import { gathering } from '../builders/cluster.ts';
import { clusterId, innOf, ogrnOf, organisationId, personId } from '../builders/ids.ts';
import { confirmed, founder } from '../builders/member.ts';
import { partner, refusedOrganisation, unclearOrganisation } from '../builders/organisation.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';
import { pageOf } from '../fakes/field-of.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let platform: Platform;
beforeAll(async () => {
  engine = await startApi();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  platform = await engine.fresh();
});

const applying = (value: string, kind = 'inn') => ({ by: stranger(), body: { identifier: { kind, value } } });

describe('applyForParticipation', () => {
  it.each<[string, unknown, string]>([
    ['a wrong INN', { kind: 'inn', value: '7707083894' }, 'invalid-inn'],
    ['an INN of 11 digits', { kind: 'inn', value: '77070838931' }, 'invalid-inn'],
    ['an INN that is much too long', { kind: 'inn', value: '7'.repeat(300) }, 'invalid-inn'],
    ['digits of another script', { kind: 'inn', value: '７７０７０８３８９３' }, 'invalid-inn'],
    ['zeros', { kind: 'inn', value: '0000000000' }, 'invalid-inn'],
    ['a wrong OGRN', { kind: 'ogrn', value: '1027700132196' }, 'invalid-ogrn'],
    ['an INN called OGRN', { kind: 'ogrn', value: '7707083893' }, 'invalid-ogrn'],
    ['a number that is no text', { kind: 'inn', value: 7_707_083_893 }, 'invalid-request'],
    ['another kind of number', { kind: 'kpp', value: '770701001' }, 'invalid-request'],
  ])('400 for %s', async (_, identifier, code) => {
    const answer = await platform.api.call('applyForParticipation', { by: stranger(), body: { identifier } });
    expect(answer.body).toMatchObject({ status: 400, code });
  });

  it('409 for a number that stands for an organisation already', async () => {
    await platform.given.participants(1, 1);
    for (const asked of [applying(innOf(1)), applying(ogrnOf(1), 'ogrn')]) {
      const answer = await platform.api.call('applyForParticipation', asked);
      expect(answer.body).toMatchObject({ status: 409, code: 'already-registered' });
    }
  });

  it('409 for the second of two who apply at once; the number is claimed once', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map((n) =>
        platform.api.call('applyForParticipation', { ...applying(innOf(7)), by: representative(n) }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 409, 409, 409, 409]);
  });

  it('202, and the person may act for the organisation from then on', async () => {
    const { body, headers } = await platform.api.call('applyForParticipation', applying(` ${innOf(7)} `));
    const view = OrganisationView.parse(body);
    expect(view).toMatchObject({ status: 'checking', version: 1, identifier: { kind: 'inn', value: innOf(7) } });
    expect(headers['etag']).toBe('"1"');
    expect((await platform.api.call('readMe', { by: stranger() })).body).toMatchObject({ organisations: [view.id] });
    const read = await platform.api.call('readOrganisation', { by: stranger(), path: { organisationId: view.id } });
    expect(read.body).toEqual(view);
  });
});

describe('readOrganisation', () => {
  const path = { organisationId: organisationId(2) };
  it('200 for its representative, with what the register said and what is possible now', async () => {
    await platform.given.participants(2, 2);
    const answer = await platform.api.call('readOrganisation', { path, by: representative(2) });
    expect(answer.body).toMatchObject({
      status: 'participant',
      facts: { inn: innOf(2) },
      allowedActions: ['editOrganisation', 'openCluster', 'offerHandover'],
    });
    expect(answer.text).not.toContain('links');
  });

  it('200 with the reason in words when it was refused', async () => {
    await platform.given.organisations(refusedOrganisation(2));
    const answer = await platform.api.call('readOrganisation', { path, by: representative(2) });
    expect(answer.body).toMatchObject({
      status: 'refused',
      reason: 'liquidating',
      reasonText: { en: 'According to the register the organisation is being liquidated.' },
      allowedActions: ['applyForParticipation'],
    });
  });
});

describe('listMemberships', () => {
  it('200: clusters of my organisation, page by page, each once', async () => {
    await platform.given.participants(1, 2);
    for (let n = 1; n <= 7; n++)
      await platform.given.cluster(gathering({ id: clusterId(n), version: 1 }), [founder(), confirmed(2)]);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: '3', ...(cursor === undefined ? {} : { cursor }) };
      const page = pageOf(
        await platform.api.call('listMemberships', {
          by: representative(2),
          path: { organisationId: organisationId(2) },
          query,
        }),
      );
      seen.push(...page.items.map((one) => String(one['clusterId'])));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => clusterId(n)));
  });

  it('400 for a cursor of another list or another organisation', async () => {
    await platform.given.participants(1, 2);
    for (let n = 1; n <= 2; n++)
      await platform.given.cluster(gathering({ id: clusterId(n), version: 1 }), [founder(), confirmed(2)]);
    const { body } = await platform.api.call('listMemberships', {
      by: representative(2),
      path: { organisationId: organisationId(2) },
      query: { limit: '1' },
    });
    const { next: cursor = '' } = pageOf({ body });
    const own = { by: representative(1), path: { organisationId: organisationId(1) }, query: { cursor } };
    expect((await platform.api.call('listMemberships', own)).body).toMatchObject({
      status: 400,
      code: 'invalid-cursor',
    });
    expect(
      (await platform.api.call('listNotifications', { by: representative(2), query: { cursor } })).body,
    ).toMatchObject({
      code: 'invalid-cursor',
    });
    const edited = `${cursor.slice(0, 20)}A${cursor.slice(21)}`;
    const again = { by: representative(2), path: { organisationId: organisationId(2) }, query: { cursor: edited } };
    expect((await platform.api.call('listMemberships', again)).body).toMatchObject({ code: 'invalid-cursor' });
  });
});

describe('findOrganisation', () => {
  const find = (inn: string, by = stranger()) => platform.api.call('findOrganisation', { by, query: { inn } });

  it('404 for a number that nobody or nobody admitted stands for; both look alike', async () => {
    await platform.given.organisations(unclearOrganisation(3));
    const [unknown, unclear] = [await find(innOf(9)), await find(innOf(3))];
    expect(unknown.status).toBe(404);
    expect(unclear.text).toBe(unknown.text);
  });

  it('400 for a number that is no INN', async () => {
    for (const inn of ['1', '7707083894', 'x'.repeat(100)])
      expect((await find(inn)).body).toMatchObject({ code: 'invalid-inn' });
  });

  it('429 for the thirty-first look within a minute, for that person only', async () => {
    await platform.given.participants(2, 2);
    const answers = await Promise.all(Array.from({ length: 35 }, () => find(innOf(2))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(30);
    const refused = answers.find(({ status }) => status !== 200);
    expect(refused?.body).toMatchObject({ status: 429, code: 'quota-exceeded' });
    expect(refused?.headers['retry-after']).toBe('60');
    expect((await find(innOf(2), representative(2))).status).toBe(200);
    platform.api.now = new Date(platform.api.now.getTime() + 60_000);
    expect((await find(innOf(2))).status).toBe(200);
  });

  it('200 with what an invitation needs', async () => {
    await platform.given.organisations(partner(2));
    expect((await find(innOf(2))).body).toEqual({
      organisationId: organisationId(2),
      name: 'ООО «Пример 2»',
      inn: innOf(2),
      status: 'partner',
    });
  });
});

it('people who apply are known by what their token says, until they say otherwise', async () => {
  const claims = { sub: personId(5), token_use: 'access', name: 'Анна Петрова', email: 'anna@example.org' };
  await platform.api.call('applyForParticipation', { claims, body: { identifier: { kind: 'inn', value: innOf(7) } } });
  expect((await platform.api.call('readMe', { by: representative(5) })).body).toMatchObject({
    name: 'Анна Петрова',
    email: 'anna@example.org',
  });
});
