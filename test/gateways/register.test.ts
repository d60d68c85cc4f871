import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pseudonyms } from '../../functions/gateways/pseudonym.ts';
import { Register } from '../../functions/gateways/register.ts';
import { Inn } from '../../shared/domain/identifiers/inn.ts';
import { Ogrn } from '../../shared/domain/identifiers/ogrn.ts';
import { firstDay, innOf, ogrnOf } from '../builders/ids.ts';
import { party, suggestions } from '../builders/party.ts';
import { knowing, sendJson, startRegisterServer, type Behaviour } from '../fakes/register-server.ts';

const inn = (n: number) => ({ kind: 'inn', value: Inn.parse(innOf(n)) }) as const;
const ogrn = (n: number) => ({ kind: 'ogrn', value: Ogrn.parse(ogrnOf(n)) }) as const;
const sends =
  (...parties: readonly Readonly<Record<string, unknown>>[]): Behaviour =>
  (_query, response) =>
    sendJson(response, suggestions(...parties));

let server: Awaited<ReturnType<typeof startRegisterServer>>;
let register: Register;

const client = (more: { timeoutMilliseconds?: number; concurrency?: number } = {}) =>
  new Register({ url: server.url, token: 'secret', pseudonym: pseudonyms('key'), now: () => firstDay, ...more });

beforeEach(async () => {
  server = await startRegisterServer();
  register = client({ timeoutMilliseconds: 300 });
});
afterEach(() => server.stop());

const factsOf = async (data: Readonly<Record<string, unknown>>) => {
  server.behaviour = sends(data);
  const result = await register.find(inn(1));
  if (result.kind !== 'found') throw new Error(JSON.stringify(result));
  return result.facts;
};
const outageBy = async (behaviour: Behaviour) => {
  server.behaviour = behaviour;
  return register.find(inn(1));
};

describe('an answer about an organisation', () => {
  it('becomes dated facts, asked for by INN', async () => {
    const result = await register.find(inn(1));
    expect(result).toMatchObject({
      kind: 'found',
      facts: {
        inn: innOf(1),
        ogrn: ogrnOf(1),
        kind: 'legal-entity',
        name: 'ООО «Пример 1»',
        status: 'ACTIVE',
        unreliable: false,
        region: '77',
        mainActivity: '26.11',
        additionalActivities: ['72.19'],
        registeredOn: '2015-03-02',
        asOf: firstDay.toISOString(),
      },
    });
  });

  it('is found by OGRN too', async () => {
    expect(await register.find(ogrn(7))).toMatchObject({ kind: 'found', facts: { inn: innOf(7) } });
  });

  it('carries the token and asks for head organisations only, at the usual path', async () => {
    let seen: unknown;
    await outageBy((_query, response, request) => {
      seen = [request.method, request.url, request.headers.authorization];
      sendJson(response, suggestions());
    });
    expect(seen).toEqual(['POST', '/suggestions/api/4_1/rs/findById/party', 'Token secret']);
  });

  it('may come from a configured path', async () => {
    const path: (string | undefined)[] = [];
    server.behaviour = (_query, response, request) => {
      path.push(request.url);
      sendJson(response, suggestions());
    };
    const settings = { token: 'secret', pseudonym: pseudonyms('key'), now: () => firstDay };
    await new Register({ url: `${server.url}/rs/`, ...settings }).find(inn(1));
    expect(path).toEqual(['/rs/findById/party']);
  });

  it('tells the head organisation where branches are listed with it', async () => {
    server.behaviour = sends(
      party(1, { branch_type: 'BRANCH', name: { short_with_opf: 'Томский филиал' } }),
      party(1, { name: { short_with_opf: 'Голова' } }),
    );
    expect(await register.find(inn(1))).toMatchObject({ kind: 'found', facts: { name: 'Голова' } });
  });

  it('is complete enough on the basic plan, where most parts are null', async () => {
    const nothing = Object.fromEntries(Object.keys(party()).map((key) => [key, null]));
    const bare = { ...nothing, inn: innOf(1), ogrn: ogrnOf(1), type: 'LEGAL', state: { status: 'ACTIVE' } };
    expect(await factsOf(bare)).toEqual({
      inn: innOf(1),
      ogrn: ogrnOf(1),
      kind: 'legal-entity',
      name: 'как в реестре',
      status: 'ACTIVE',
      unreliable: false,
      additionalActivities: [],
      successors: [],
      links: { founders: [] },
      asOf: firstDay.toISOString(),
    });
  });

  it('is not spoilt by optional parts of a strange shape', async () => {
    const facts = await factsOf(party(1, { founders: 'hidden', okveds: { 0: 'x' }, management: 7, address: [] }));
    expect(facts).toMatchObject({ status: 'ACTIVE', additionalActivities: [], links: { founders: [] } });
  });

  it('keeps dates before 1970 and drops impossible ones', async () => {
    const state = { status: 'LIQUIDATED', code: '201', registration_date: -631_152_000_000, liquidation_date: 1e20 };
    const facts = await factsOf(party(1, { state }));
    expect([facts.registeredOn, facts.liquidatedOn, facts.statusCode]).toEqual(['1950-01-01', undefined, '201']);
  });

  it('drops codes of the old classifier of activities', async () => {
    const okveds = [
      { code: '72.19', type: '2014' },
      { code: '73.10', type: '2001' },
      { code: 'нет', type: '2014' },
    ];
    const facts = await factsOf(party(1, { okved: '32.10', okved_type: '2001', okveds }));
    expect([facts.mainActivity, facts.additionalActivities]).toEqual([undefined, ['72.19']]);
  });

  it.each([
    [{ region_kladr_id: '7000000000000', region_iso_code: 'RU-MOW' }, '70'],
    [{ region_kladr_id: null, region_iso_code: 'RU-MOW' }, '77'],
    [{ region_kladr_id: '', region_iso_code: 'UA-40' }, '92'],
    [{ region_kladr_id: null, region_iso_code: 'XX' }, undefined],
    [null, undefined],
  ])('takes the region from the address %j', async (data, region) => {
    const facts = await factsOf(party(1, { address: { value: 'адрес', data } }));
    expect(facts.region).toBe(region);
  });

  it('shows a shared director, founder or address by equal hashes and tells no name', async () => {
    const people = { founders: [{ inn: '500100732259', fio: { surname: 'Тайный' } }], managers: [{ inn: null }] };
    const one = await factsOf(party(1, people));
    const same = { management: { name: 'ПРИМЕРОВ  Пример 1', post: 'генеральный директор' } };
    const other = await factsOf(party(1, { ...people, ...same }));
    expect(other.links).toEqual(one.links);
    expect(JSON.stringify(one)).not.toMatch(/Примеров|Тайный|500100732259/);
    const elsewhere = await factsOf(party(1, { ...people, management: { name: 'Другой', post: 'директор' } }));
    expect(elsewhere.links.director).not.toBe(one.links.director);
  });

  it('says not found when nobody has the number', async () => {
    expect(await register.find(inn(1000))).toEqual({ kind: 'not-found' });
  });
});

describe('a register that fails', () => {
  it.each([
    [401, 'refused'],
    [403, 'refused'],
    [500, 'server-error'],
    [503, 'server-error'],
    [404, 'malformed'],
    [302, 'malformed'],
  ])('by status %i is an outage: %s', async (status, reason) => {
    const result = await outageBy((_query, response) => response.writeHead(status, { location: '/x' }).end('{}'));
    expect(result).toEqual({ kind: 'outage', reason });
  });

  it('by 429 tells when it may be asked again', async () => {
    const limited =
      (header: string): Behaviour =>
      (_query, response) =>
        response.writeHead(429, { 'retry-after': header }).end();
    expect(await outageBy(limited('42'))).toEqual({ kind: 'outage', reason: 'rate-limited', retryAfterSeconds: 42 });
    expect(await outageBy(limited('999999'))).toMatchObject({ retryAfterSeconds: 3600 });
    expect(await outageBy(limited('Wed, 21 Oct 2026 07:28:00 GMT'))).toEqual({
      kind: 'outage',
      reason: 'rate-limited',
    });
  });

  it.each<[string, Behaviour, string]>([
    ['HTML', (_query, response) => response.end('<html>Технические работы</html>'), 'malformed'],
    ['half a JSON', (_query, response) => response.end('{"suggestions":['), 'malformed'],
    ['another shape', (_query, response) => sendJson(response, { suggestions: 'none' }), 'malformed'],
    ['no body', (_query, response) => response.end(), 'malformed'],
    ['an unknown status', sends(party(1, { state: { status: 'FROZEN' } })), 'malformed'],
    ['an invalid OGRN', sends(party(1, { ogrn: '123' })), 'malformed'],
    ['somebody else', sends(party(2)), 'mismatch'],
    ['only a branch', sends(party(1, { branch_type: 'BRANCH' })), 'mismatch'],
    ['silence', () => undefined, 'timeout'],
    ['a broken connection', (_query, response) => response.destroy(), 'server-error'],
  ])('with %s is an outage', async (_what, behaviour, reason) => {
    expect(await outageBy(behaviour)).toEqual({ kind: 'outage', reason });
  });

  it('by dripping its answer is cut off at the time-out', async () => {
    const started = performance.now();
    const result = await outageBy((_query, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write(' '), 20);
      response.once('close', () => clearInterval(drip));
    });
    expect(result).toEqual({ kind: 'outage', reason: 'timeout' });
    expect(performance.now() - started).toBeLessThan(1500);
  });

  it('with more than a megabyte is not read to the end', async () => {
    let written = 0;
    const result = await outageBy((_query, response) => {
      const piece = ' '.repeat(64 * 1024);
      const pour = (): void => {
        while (written < 100_000_000 && !response.destroyed) {
          written += piece.length;
          if (!response.write(piece)) return void response.once('drain', pour);
        }
      };
      pour();
    });
    expect(result).toEqual({ kind: 'outage', reason: 'malformed' });
    expect(written).toBeLessThan(20_000_000);
  });

  it('that is not there at all is an outage', async () => {
    await server.stop();
    expect(await register.find(inn(1))).toEqual({ kind: 'outage', reason: 'server-error' });
    server = await startRegisterServer();
  });
});

describe('the guard', () => {
  it('never makes more calls at once than it may', async () => {
    server.behaviour = (query, response, request) => void setTimeout(() => knowing()(query, response, request), 20);
    const results = await Promise.all(Array.from({ length: 12 }, (_, n) => client().find(inn(n + 1))));
    const one = client({ concurrency: 2 });
    server.mostTogether = 0;
    await Promise.all(Array.from({ length: 12 }, (_, n) => one.find(inn(n + 1))));
    expect(results.every(({ kind }) => kind === 'found')).toBe(true);
    expect(server.mostTogether).toBe(2);
  });

  it('leaves a register in peace that failed every second call of twenty', async () => {
    server.behaviour = (_query, response) => response.writeHead(500).end();
    for (let n = 0; n < 20; n++) await register.find(inn(1));
    expect(await register.find(inn(1))).toEqual({ kind: 'outage', reason: 'circuit-open' });
    expect(server.asked).toHaveLength(20);
  });

  it('stays closed over strange answers about single organisations', async () => {
    server.behaviour = sends(party(2));
    for (let n = 0; n < 25; n++) await register.find(inn(1));
    server.behaviour = knowing();
    expect(await register.find(inn(1))).toMatchObject({ kind: 'found' });
  });
});
