import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { startRegister, type Register } from '../../../infra/local/services/register.ts';
import { innOf } from '../../../infra/local/services/register/numbers.ts';
import type { ScenarioName } from '../../../infra/local/services/register/scenarios.ts';

let register: Register;
beforeAll(async () => {
  register = await startRegister({});
});
afterAll(() => register.stop());

const sandbox = (method: string, path: string, body?: object) =>
  fetch(`${register.url}/sandbox${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
const ask = (inn: string, timeoutMs = 5_000) =>
  fetch(`${register.url}/suggestions/api/4_1/rs/findById/party`, {
    method: 'POST',
    headers: { authorization: 'Token any', 'content-type': 'application/json' },
    body: JSON.stringify({ query: inn, branch_type: 'MAIN' }),
    signal: AbortSignal.timeout(timeoutMs),
  });
const Answer = z.object({ suggestions: z.array(z.object({ data: z.object({ inn: z.string() }) })) });
const innsFor = async (scenario: ScenarioName) =>
  Answer.parse(await (await ask(innOf(scenario, 1))).json()).suggestions.map(({ data }) => data.inn);

beforeEach(() => sandbox('DELETE', ''));

describe('the sandbox register when it fails on purpose', () => {
  it.each([
    ['answers-429', 429],
    ['answers-500', 500],
  ] as const)('%s', async (scenario, status) => {
    expect((await ask(innOf(scenario, 1))).status).toBe(status);
  });

  it('answers with a page of HTML', async () => {
    const answer = await ask(innOf('answers-html', 1));
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      expect.stringContaining('text/html'),
      expect.stringContaining('<h1>'),
    ]);
  });

  it('does not answer, and drips, longer than a client waits', async () => {
    await expect(ask(innOf('never-answers', 1), 300)).rejects.toThrow(/timeout/i);
    const slow = await ask(innOf('drips-slowly', 1), 800);
    await expect(slow.text()).rejects.toThrow(/timeout/i);
  });

  it('sends more than a megabyte, half a document, and another document', async () => {
    expect((await (await ask(innOf('answers-oversized', 1))).arrayBuffer()).byteLength).toBeGreaterThan(1_048_576);
    await expect((await ask(innOf('answers-malformed', 1))).json()).rejects.toThrow(SyntaxError);
    expect(Answer.safeParse(await (await ask(innOf('answers-wrong-shape', 1))).json()).success).toBe(false);
  });

  it('lies about who was asked for, and hides the right one among others', async () => {
    expect(await innsFor('lies-about-inn')).not.toContain(innOf('lies-about-inn', 1));
    const several = await innsFor('several-suggestions');
    expect([several.length, several.indexOf(innOf('several-suggestions', 1))]).toEqual([3, 1]);
  });

  it('cuts the connection', async () => {
    await expect(ask(innOf('cuts-connection', 1))).rejects.toThrow('fetch failed');
  });

  it('fails twice and then answers', async () => {
    const inn = innOf('flaky', 8);
    const answers = [await ask(inn), await ask(inn), await ask(inn)];
    expect(answers.map(({ status }) => status)).toEqual([500, 500, 200]);
  });

  it('is down for everybody while its mode says so, and recovers by itself', async () => {
    await sandbox('PUT', '/mode', { mode: 'down', seconds: 0.3 });
    await expect(ask(innOf('software', 1))).rejects.toThrow('fetch failed');
    await expect.poll(async () => (await ask(innOf('software', 1)).catch(() => undefined))?.status).toBe(200);
  });

  it.each(['status-503', 'status-401', 'html', 'lie', 'malformed'] as const)(
    'can be %s for everybody',
    async (mode) => {
      const inn = innOf('software', 1);
      await sandbox('PUT', '/mode', { mode });
      const answer = await ask(inn);
      const text = await answer.text();
      expect(answer.status === 200 && text.includes(inn) && text.endsWith(']}')).toBe(false);
      await sandbox('PUT', '/mode', { mode: 'ok' });
      expect(await (await ask(inn)).text()).toContain(inn);
    },
  );

  it('refuses requests beyond the rate it was given', async () => {
    await sandbox('PUT', '/mode', { mode: 'ok', requestsPerSecond: 3 });
    const statuses = await Promise.all(
      Array.from({ length: 6 }, async (_, index) => (await ask(innOf('software', index))).status),
    );
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 200, 200, 429, 429, 429]);
  });
});
