import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AccessStore } from '../../functions/store/access-store.ts';
import { claimKey, organisationKey } from '../../functions/store/keys.ts';
import { OrganisationStore } from '../../functions/store/organisation-store.ts';
import { apply } from '../../shared/domain/organisation/apply.ts';
import { decide } from '../../shared/domain/organisation/decide.ts';
import { judge } from '../../shared/domain/organisation/judge.ts';
import {
  Identifier,
  type CheckingOrganisation,
  type Organisation,
} from '../../shared/domain/organisation/organisation.ts';
import { mic } from '../../shared/programme/mic.ts';
import { operator } from '../builders/actor.ts';
import { registerFacts } from '../builders/facts.ts';
import { firstDay, innOf, instant, ogrnOf, organisationId, personId } from '../builders/ids.ts';
import { accepted } from '../builders/outcome.ts';
import { startMainTable } from '../fakes/main-table.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
let main: Awaited<ReturnType<(typeof engine)['fresh']>>;
let organisations: OrganisationStore;
beforeAll(async () => {
  engine = await startMainTable();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  main = await engine.fresh();
  organisations = new OrganisationStore(main.table);
});

const applying = (n: number, number = innOf(7), kind: 'inn' | 'ogrn' = 'inn') =>
  accepted(
    apply({
      id: organisationId(n),
      identifier: Identifier.parse({ kind, value: number }),
      by: personId(n),
      at: firstDay,
    }),
  );
const stored = async (n: number): Promise<Organisation> => accepted(await organisations.load(organisationId(n)));
const checking = async (n: number): Promise<CheckingOrganisation> => {
  const organisation = await stored(n);
  if (organisation.status !== 'checking') throw new Error(organisation.status);
  return organisation;
};
const taken = { ok: false, refusal: { kind: 'already-registered' } };

describe('a number', () => {
  it('stands for one organisation, however many claim it at once', async () => {
    const results = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => organisations.save(applying(n))));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results.filter(({ ok }) => !ok)) expect(result).toEqual(taken);
  });

  it('claimed as INN by one and as OGRN of the same by another ends with one of them', async () => {
    await organisations.save(applying(1));
    await organisations.save(applying(2, ogrnOf(7), 'ogrn'));
    const judged = await Promise.all(
      [1, 2].map(async (n) => organisations.save(judge(await checking(n), registerFacts(7), mic, firstDay))),
    );
    expect(judged).toEqual([taken, taken]);
  });

  it('is found with its organisation, in the order asked for', async () => {
    await organisations.save(applying(1, innOf(1)));
    await organisations.save(judge(await checking(1), registerFacts(1), mic, firstDay));
    main.requests.length = 0;
    const found = await organisations.findByNumber([innOf(9), ogrnOf(1), innOf(1)]);
    expect(found.map((one) => one?.id)).toEqual([undefined, organisationId(1), organisationId(1)]);
    expect(main.requests).toEqual(['BatchGetItem', 'BatchGetItem']);
  });

  it('is free again when its organisation was refused, and then another one may have it', async () => {
    await organisations.save(applying(1));
    await organisations.save(
      judge(await checking(1), registerFacts(7, { status: 'REORGANIZING', statusCode: '124' }), mic, firstDay),
    );
    expect(await organisations.save(applying(2))).toEqual(taken);
    const refusing = { outcome: 'refuse', reason: 'Проверено', by: operator(), at: firstDay } as const;
    await organisations.save(accepted(decide(await stored(1), refusing)));
    for (const number of [innOf(7), ogrnOf(7)])
      expect(await main.table.get(claimKey(number))).not.toHaveProperty('organisationId');
    expect(await organisations.save(applying(2))).toMatchObject({ ok: true });
    expect(await organisations.findByNumber([innOf(7)])).toMatchObject([{ id: organisationId(2) }]);
  });
});

describe('an organisation', () => {
  it('comes back as it went, with its event', async () => {
    const change = applying(1);
    const saved = accepted(await organisations.save(change));
    expect(await stored(1)).toEqual(saved);
    expect(await main.table.get({ pk: organisationKey(organisationId(1)).pk, sk: 'EVENT#00000001' })).toMatchObject({
      type: 'organisation-applied',
      hash: saved.lastEventHash,
      unsentPk: 'UNSENT',
    });
  });

  it('is represented by whoever applied', async () => {
    await organisations.save(applying(1));
    expect(await new AccessStore(main.table).actor(personId(1))).toEqual({
      personId: personId(1),
      organisations: [organisationId(1)],
      operator: false,
    });
  });

  it('that was judged in between is not judged again', async () => {
    await organisations.save(applying(1));
    const read = await checking(1);
    const judging = judge(read, registerFacts(7), mic, firstDay);
    const results = await Promise.all([organisations.save(judging), organisations.save(judging)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await stored(1)).toMatchObject({ version: 2 });
  });

  it('is listed under its status and waits under its next attempt only while it is checked', async () => {
    await organisations.save(applying(1));
    const item = () => main.table.get(organisationKey(organisationId(1)));
    expect(await item()).toMatchObject({
      listingPk: 'ORGS#checking',
      listingSk: `${instant()}#${organisationId(1)}`,
      duePk: 'DUE#organisation',
    });
    await organisations.save(judge(await checking(1), registerFacts(7), mic, firstDay));
    expect(await item()).toMatchObject({ listingPk: 'ORGS#participant' });
    expect(await item()).not.toHaveProperty('duePk');
  });

  it('whose reply was lost is there once, and its repetition is told that it is registered', async () => {
    main.fault = () => ({ after: new Error('socket hang up') });
    await expect(organisations.save(applying(1))).rejects.toThrow('socket hang up');
    main.fault = () => undefined;
    expect(await organisations.save(applying(2))).toEqual(taken);
  });

  it('many are read a hundred at a time', async () => {
    await organisations.save(applying(1, innOf(1)));
    main.requests.length = 0;
    const found = await organisations.loadMany(Array.from({ length: 150 }, (_, index) => organisationId(index + 1)));
    expect(found).toHaveLength(1);
    expect(main.requests).toHaveLength(2);
  });
});
