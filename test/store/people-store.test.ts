import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { settingsKey } from '../../functions/store/keys.ts';
import { PeopleStore } from '../../functions/store/people-store.ts';
import { SettingsStore } from '../../functions/store/settings-store.ts';
import { SuppressionStore } from '../../functions/store/suppression-store.ts';
import { defaultMailSettings } from '../../shared/domain/notification/settings.ts';
import { dayAfter, firstDay, hashOf, instant, personId } from '../builders/ids.ts';
import { startMainTable } from '../fakes/main-table.ts';

let tables: Awaited<ReturnType<typeof startMainTable>>;
let main: Awaited<ReturnType<typeof tables.fresh>>;
let people: PeopleStore;
let settings: SettingsStore;

beforeAll(async () => {
  tables = await startMainTable();
});
afterAll(() => tables.stop());
beforeEach(async () => {
  main = await tables.fresh();
  people = new PeopleStore(main.table);
  settings = new SettingsStore(main.table);
});

const anna = personId(1);
const claims = { name: 'Анна Петрова', email: 'anna@example.org', language: 'ru' } as const;
const choice = { personId: anna, name: 'Анна', email: 'a.petrova@example.org', language: 'en' } as const;

describe('a person', () => {
  test('is unknown until they sign in; then we know what their token says', async () => {
    expect(await people.get(anna)).toBeUndefined();
    await people.ensure(anna, claims, firstDay);
    expect(await people.get(anna)).toEqual({ personId: anna, ...claims, updatedAt: instant() });
  });

  test('whose token says the same costs one request', async () => {
    await people.ensure(anna, claims, firstDay);
    main.requests.length = 0;
    await people.ensure(anna, { language: 'en' }, dayAfter(1));
    await people.ensure(anna, claims, dayAfter(1));
    expect(main.requests).toEqual(['GetItem', 'GetItem']);
    expect(await people.get(anna)).toMatchObject({ language: 'ru', updatedAt: instant() });
  });

  test('whose token says something new is kept up to date', async () => {
    await people.ensure(anna, claims, firstDay);
    await people.ensure(anna, { email: 'new@example.org', language: 'en' }, dayAfter(1));
    expect(await people.get(anna)).toEqual({
      personId: anna,
      ...claims,
      email: 'new@example.org',
      updatedAt: instant(1),
    });
  });

  test('keeps what they chose here, whatever the token says', async () => {
    await people.ensure(anna, claims, firstDay);
    expect(await people.put(choice, dayAfter(1))).toEqual({ ...choice, updatedAt: instant(1) });
    expect(await people.ensure(anna, claims, dayAfter(2))).toMatchObject(choice);
    expect(await people.get(anna)).toMatchObject(choice);
  });

  test('keeps a choice that was made while the token was looked at', async () => {
    main.fault = (command) => {
      if (command !== 'TransactWriteItems') return undefined;
      main.fault = () => undefined;
      return { after: new Error('stop here') };
    };
    await expect(people.put(choice, firstDay)).rejects.toThrow('stop here');
    expect(await people.ensure(anna, claims, dayAfter(1))).toMatchObject(choice);
  });

  test('is found among many, in the order asked for', async () => {
    await people.put(choice, firstDay);
    await people.ensure(personId(3), claims, firstDay);
    const found = await people.getMany([personId(3), personId(2), anna]);
    expect(found.map((one) => one?.personId)).toEqual([personId(3), undefined, anna]);
  });
});

describe('a consent', () => {
  const consent = { personId: anna, purpose: 'contact', version: '2026-11', textHash: hashOf(1), at: instant() };

  test('is appended each time, and never changed', async () => {
    await people.recordConsent(consent);
    await people.recordConsent({ ...consent, at: instant(5), textHash: hashOf(2) });
    await people.recordConsent({ ...consent, version: '2027-01', at: instant(6) });
    const again = { ...consent, at: instant(5), textHash: hashOf(2) };
    expect(await people.consents(anna)).toEqual([consent, again, { ...consent, version: '2027-01', at: instant(6) }]);
    expect(await people.consents(personId(2))).toEqual([]);
  });

  test('whose version would break a key is not written', async () => {
    await expect(people.recordConsent({ ...consent, version: 'a#b' })).rejects.toThrow();
    expect(await people.consents(anna)).toEqual([]);
  });
});

describe('a blocked address', () => {
  test('is kept as a hash only', async () => {
    const suppressions = new SuppressionStore(main.table);
    await suppressions.suppress('Anna@Example.org', 'complaint', firstDay);
    await suppressions.suppress('anna@example.org', 'bounce', dayAfter(1));
    expect(await suppressions.isSuppressed(' ANNA@example.ORG')).toBe(true);
    expect(await suppressions.isSuppressed('ivan@example.org')).toBe(false);
  });
});

describe('e-mail settings', () => {
  const { pace } = defaultMailSettings;

  test('are all on at first', async () => {
    expect(await settings.get(anna)).toEqual(defaultMailSettings);
  });

  test('of before there were digests mean what they meant', async () => {
    const email = { progress: false, decisions: true };
    await main.table.transact([{ put: { ...settingsKey(anna), email } }]);
    expect(await settings.get(anna)).toEqual({ ...defaultMailSettings, pace: { ...pace, progress: 'off' } });
  });

  test('change only what is named, also when several change at once', async () => {
    const quietHours = { from: '22:00', to: '07:30' };
    await Promise.all([
      settings.put(anna, { pace: { progress: 'daily' } }, firstDay),
      settings.put(anna, { pace: { decisions: 'off' }, timeZone: 'Asia/Omsk' }, firstDay),
      settings.put(anna, { quietHours }, firstDay),
      settings.put(anna, { digest: { hour: 18, weekday: 5 } }, firstDay),
    ]);
    const expected = {
      pace: { ...pace, progress: 'daily', decisions: 'off' },
      quietHours,
      timeZone: 'Asia/Omsk',
      digest: { hour: 18, weekday: 5 },
    };
    expect(await settings.get(anna)).toEqual(expected);
    expect(await settings.put(anna, { pace: { progress: 'at-once', invitations: undefined } }, firstDay)).toEqual({
      ...expected,
      pace: { ...pace, decisions: 'off' },
    });
    expect(await settings.put(anna, {}, firstDay)).toMatchObject({ quietHours });
    expect((await settings.put(anna, { quietHours: null }, firstDay)).quietHours).toBeUndefined();
  });
});
