import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { innOf, ogrnOf } from '../../../infra/local/services/register/numbers.ts';
import { startRegister, type Register } from '../../../infra/local/services/register.ts';
import type { ScenarioName } from '../../../infra/local/services/register/scenarios.ts';

/** As the documented typing of the real register has it; what the basic plan hides is null. */
const Party = z.object({
  inn: z.string(),
  kpp: z.string().optional(),
  ogrn: z.string(),
  type: z.enum(['LEGAL', 'INDIVIDUAL']),
  branch_type: z.enum(['MAIN', 'BRANCH']).optional(),
  name: z.object({ full_with_opf: z.string(), short_with_opf: z.string() }),
  fio: z.object({ surname: z.string() }).optional(),
  state: z.object({
    status: z.enum(['ACTIVE', 'LIQUIDATING', 'LIQUIDATED', 'BANKRUPT', 'REORGANIZING']),
    code: z.string().nullable(),
    registration_date: z.int().nullable(),
    liquidation_date: z.int().nullable(),
  }),
  okved: z.string(),
  okved_type: z.enum(['2001', '2014']),
  okveds: z.array(z.object({ main: z.boolean(), type: z.string(), code: z.string(), name: z.string() })).nullable(),
  address: z
    .object({
      value: z.string(),
      data: z.object({ region_kladr_id: z.string().length(13), region_iso_code: z.string() }),
    })
    .nullable(),
  management: z.object({ name: z.string(), post: z.string() }).nullable(),
  founders: z.array(z.object({ inn: z.string(), type: z.enum(['PHYSICAL', 'LEGAL']) })).nullable(),
  managers: z.array(z.object({ inn: z.string() })).nullable(),
  successors: z.array(z.object({ inn: z.string(), ogrn: z.string(), name: z.string() })).nullable(),
  invalid: z.boolean().nullable(),
});
const Answer = z.object({
  suggestions: z.array(z.object({ value: z.string(), unrestricted_value: z.string(), data: Party })),
});

let register: Register;
beforeAll(async () => {
  register = await startRegister({ token: 'right' });
});
afterAll(() => register.stop());

type Init = { readonly method?: string; readonly body?: string; readonly headers?: Record<string, string> };
const send = (init: Init): Promise<Response> =>
  fetch(`${register.url}/suggestions/api/4_1/rs/findById/party`, {
    method: 'POST',
    ...init,
    headers: { 'content-type': 'application/json', authorization: 'Token right', ...init.headers },
  });
const find = async (query: string, more: object = {}) =>
  Answer.parse(await (await send({ body: JSON.stringify({ query, ...more }) })).json()).suggestions.map(
    ({ data }) => data,
  );
const one = async (scenario: ScenarioName) => (await find(innOf(scenario, 3), { branch_type: 'MAIN' }))[0];

describe('findById/party of the sandbox register', () => {
  it('finds an organisation by INN and by OGRN', async () => {
    const [byInn] = await find(innOf('photonics', 7));
    expect(byInn).toMatchObject({
      inn: innOf('photonics', 7),
      ogrn: ogrnOf('photonics', 7),
      type: 'LEGAL',
      branch_type: 'MAIN',
    });
    expect(await find(ogrnOf('photonics', 7))).toEqual([byInn]);
    expect(byInn?.okveds?.filter(({ main }) => main).map(({ code }) => code)).toEqual([byInn?.okved]);
  });

  it('finds an entrepreneur, who has a name of a person and no KPP', async () => {
    const [found] = await find(ogrnOf('entrepreneur', 12));
    expect(found).toMatchObject({ inn: innOf('entrepreneur', 12), type: 'INDIVIDUAL', founders: null });
    expect([found?.kpp, found?.branch_type, found?.fio?.surname]).toEqual([undefined, undefined, expect.any(String)]);
  });

  it.each(['7707083893', '9941000016', '123', 'ромашка', ''])('suggests nothing for %j', async (query) => {
    expect(await find(query)).toEqual([]);
  });

  it('tells the head organisation first and its branches after it, unless restricted', async () => {
    const inn = innOf('branch-in-moscow', 5);
    const regions = (parties: Awaited<ReturnType<typeof find>>) =>
      parties.map(({ branch_type: type, address }) => [type, address?.data.region_kladr_id.slice(0, 2) === '77']);
    const all = await find(inn);
    expect(regions(all)).toEqual([
      ['MAIN', false],
      ['BRANCH', true],
    ]);
    expect(regions(await find(inn, { branch_type: 'MAIN' }))).toEqual([['MAIN', false]]);
    expect(await find(inn, { kpp: all[1]?.kpp })).toEqual([all[1]]);
    expect(await find(inn, { count: 1 })).toEqual([all[0]]);
  });

  it('keeps to the restrictions by type and status', async () => {
    const inn = innOf('liquidating', 1);
    expect(await find(inn, { status: ['ACTIVE'] })).toEqual([]);
    expect(await find(inn, { type: 'INDIVIDUAL' })).toEqual([]);
    expect(await find(inn, { status: ['LIQUIDATING'], type: 'LEGAL' })).toHaveLength(1);
  });

  it.each([
    ['liquidating', 'LIQUIDATING', '101'],
    ['liquidated', 'LIQUIDATED', '201'],
    ['bankruptcy-opened', 'BANKRUPT', '113'],
    ['bankrupt', 'BANKRUPT', '117'],
    ['reorganising', 'REORGANIZING', '124'],
    ['merging', 'ACTIVE', '122'],
    ['moving', 'ACTIVE', '112'],
    ['active-rnd', 'ACTIVE', null],
  ] as const)('tells the state of %s as %s %s', async (scenario, status, code) => {
    expect((await one(scenario))?.state).toMatchObject({ status, code });
  });

  it('tells successors, unreliable data, old codes, a missing address and what the basic plan hides', async () => {
    expect((await one('reorganising'))?.successors).toEqual([expect.objectContaining({ inn: innOf('active-any', 3) })]);
    expect((await one('unreliable'))?.invalid).toBe(true);
    expect((await one('old-classifier'))?.okved_type).toBe('2001');
    expect((await one('no-address'))?.address).toBeNull();
    expect(await one('basic-plan')).toMatchObject({ founders: null, managers: null, okveds: null });
    expect((await one('liquidated'))?.state.liquidation_date).toBeGreaterThan(0);
  });

  it.each([
    ['no key', { headers: { authorization: '' } }, 401],
    ['another scheme', { headers: { authorization: 'Bearer right' } }, 401],
    ['a wrong key', { headers: { authorization: 'Token wrong' } }, 403],
    ['another method', { method: 'PUT', body: '{}' }, 405],
    ['no JSON', { body: '{"query":' }, 400],
    ['no query', { body: '{}' }, 400],
    ['an unknown status', { body: '{"query":"1","status":["ASLEEP"]}' }, 400],
    ['a count beyond 300', { body: '{"query":"1","count":301}' }, 400],
    ['a huge body', { body: JSON.stringify({ query: 'x'.repeat(100_000) }) }, 413],
  ])('refuses %s', async (_, request, status) => {
    const answer = await send(request);
    expect([answer.status, await answer.json()]).toEqual([status, expect.objectContaining({ family: 'CLIENT_ERROR' })]);
  });
});
