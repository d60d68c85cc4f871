import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { innOf } from '../../../infra/local/services/register/numbers.ts';
import { startRegister, type Register } from '../../../infra/local/services/register.ts';

let dataDir: string;
let register: Register;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'register-'));
  register = await startRegister({ dataDir });
});
afterEach(async () => {
  await register.stop();
  rmSync(dataDir, { recursive: true });
});

const inn = innOf('microelectronics', 4);
const sandbox = async (method: string, path: string, body?: object, url = register.url): Promise<unknown> =>
  (
    await fetch(`${url}/sandbox${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  ).json();
const Found = z.object({ suggestions: z.array(z.object({ data: z.looseObject({ inn: z.string() }) })) });
const ask = async (query: string, url = register.url) => {
  const answer = await fetch(`${url}/suggestions/api/4_1/rs/findById/party`, {
    method: 'POST',
    headers: { authorization: 'Token any' },
    body: JSON.stringify({ query }),
  });
  return Found.parse(await answer.json()).suggestions.map(({ data }) => data);
};

const page = async (language: string) =>
  (await fetch(`${register.url}/`, { headers: { 'accept-language': language } })).text();

describe('the controls of the sandbox register', () => {
  it('list every scenario with an example', async () => {
    const { scenarios } = z
      .object({
        scenarios: z.array(
          z.looseObject({ scenario: z.string(), inn: z.string(), title: z.object({ ru: z.string() }) }),
        ),
      })
      .parse(await sandbox('GET', '/scenarios'));
    expect(scenarios.length).toBeGreaterThan(40);
    expect(scenarios).toContainEqual(expect.objectContaining({ scenario: 'bankrupt', inn: innOf('bankrupt', 1) }));
  });

  it('list as many organisations of a scenario as asked for', async () => {
    const { organisations } = z
      .object({ organisations: z.array(z.looseObject({ inn: z.string(), name: z.string() })) })
      .parse(await sandbox('GET', '/organisations?scenario=photonics&count=39'));
    expect(organisations.map((organisation) => organisation.inn)).toEqual(
      Array.from({ length: 39 }, (_, index) => innOf('photonics', index + 1)),
    );
  });

  it('put an organisation into liquidation, move it, and take that back', async () => {
    await sandbox('PUT', `/organisations/${inn}`, { status: 'LIQUIDATING', stateCode: '101', region: '78' });
    expect(await ask(inn)).toMatchObject([
      { state: { status: 'LIQUIDATING', code: '101' }, address: { data: { region_kladr_id: '7800000000000' } } },
    ]);
    await sandbox('DELETE', `/organisations/${inn}`);
    expect(await ask(inn)).toMatchObject([{ state: { status: 'ACTIVE', code: null } }]);
  });

  it('heal what a scenario made ill, and make anybody vanish or fail', async () => {
    await sandbox('PUT', `/organisations/${innOf('bankrupt', 1)}`, { status: 'ACTIVE' });
    expect(await ask(innOf('bankrupt', 1))).toMatchObject([{ state: { status: 'ACTIVE', code: null } }]);
    await sandbox('PUT', `/organisations/${innOf('answers-500', 1)}`, { behaviour: 'ok' });
    expect(await ask(innOf('answers-500', 1))).toHaveLength(1);
    await sandbox('PUT', `/organisations/${inn}`, { found: false });
    expect(await ask(inn)).toEqual([]);
    await sandbox('PUT', `/organisations/${inn}`, { behaviour: 'down' });
    await expect(ask(inn)).rejects.toThrow('fetch failed');
  });

  it.each([
    ['PUT', `/organisations/${inn}`, { status: 'ASLEEP' }, 400],
    ['PUT', `/organisations/${inn}`, { colour: 'red' }, 400],
    ['PUT', `/organisations/${inn}`, { region: '80' }, 400],
    ['PUT', '/organisations/7707083893', { status: 'ACTIVE' }, 404],
    ['PUT', '/mode', { mode: 'sleepy' }, 400],
    ['GET', '/organisations?scenario=unheard-of', undefined, 400],
    ['POST', '/scenarios', {}, 405],
    ['GET', '/nothing', undefined, 404],
  ])('refuse %s %s %j with %4$d', async (method, path, body, status) => {
    const answer = await fetch(`${register.url}/sandbox${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    expect(answer.status).toBe(status);
  });

  it('refuse a page of another site that would steer them', async () => {
    const answer = await fetch(`${register.url}/sandbox/mode`, {
      method: 'PUT',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: '{"mode":"down"}',
    });
    expect([answer.status, await sandbox('GET', '/mode')]).toEqual([404, { mode: 'ok' }]);
  });

  it('count requests, how many at once, how fast, and for whom', async () => {
    await sandbox('PUT', '/mode', { mode: 'slow' });
    const waiting = Promise.all([ask(inn), ask(inn), ask(innOf('software', 1))]);
    await expect.poll(() => sandbox('GET', '/statistics')).toMatchObject({ concurrent: 3 });
    await waiting;
    await expect.poll(() => sandbox('GET', '/statistics')).toMatchObject({ concurrent: 0 });
    expect(await sandbox('GET', '/statistics')).toMatchObject({
      requests: 3,
      maxConcurrent: 3,
      peakPerSecond: 3,
      byInn: { [inn]: 2, [innOf('software', 1)]: 1 },
      byStatus: { 200: 3 },
    });
    expect(await sandbox('DELETE', '/statistics')).toMatchObject({ requests: 0, byInn: {} });
  });

  it('remember everything after the register was killed', async () => {
    const service = new URL('../../../infra/local/services/register.ts', import.meta.url).href;
    const script = `const { startRegister } = await import(${JSON.stringify(service)});
      console.log((await startRegister({ dataDir: process.argv[1] })).url);`;
    const folder = join(dataDir, 'killed');
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = z.tuple([z.instanceof(Buffer)]).parse(await once(child.stdout, 'data'));
    const url = line.toString().trim();
    await sandbox('PUT', `/organisations/${inn}`, { status: 'BANKRUPT', stateCode: '117' }, url);
    await sandbox('PUT', '/mode', { mode: 'ok', requestsPerSecond: 50 }, url);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const again = await startRegister({ dataDir: folder });
    try {
      expect(await ask(inn, again.url)).toMatchObject([{ state: { status: 'BANKRUPT', code: '117' } }]);
      expect(await sandbox('GET', '/mode', undefined, again.url)).toEqual({ mode: 'ok', requestsPerSecond: 50 });
    } finally {
      await again.stop();
    }
  });

  it('show a page in both languages that needs no script', async () => {
    const [russian, english] = [await page('ru-RU'), await page('en-GB,en')];
    expect([russian, english].map((text) => /<html lang="(\w+)"/.exec(text)?.[1])).toEqual(['ru', 'en']);
    expect(russian).toContain(innOf('microelectronics', 1));
    expect(`${russian}${english}`).not.toMatch(/<script|javascript:/);
  });
});
