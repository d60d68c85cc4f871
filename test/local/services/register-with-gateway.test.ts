import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pseudonyms } from '../../../functions/gateways/pseudonym.ts';
import { Register as Gateway } from '../../../functions/gateways/register.ts';
import { innOf } from '../../../infra/local/services/register/numbers.ts';
import { scenarioNames, scenarioOf, type ScenarioName } from '../../../infra/local/services/register/scenarios.ts';
import { startRegister, type Register } from '../../../infra/local/services/register.ts';
import { Inn } from '../../../shared/domain/identifiers/inn.ts';
import { standing } from '../../../shared/domain/register/standing.ts';

let register: Register;
beforeAll(async () => {
  register = await startRegister({ token: 'right' });
});
afterAll(() => register.stop());

/** A gateway of its own each time: one that has seen failures would leave the register in peace. */
const look = (scenario: ScenarioName, timeoutMilliseconds = 3_000) => {
  const settings = {
    url: register.url,
    token: 'right',
    pseudonym: pseudonyms('key'),
    now: () => new Date(),
    timeoutMilliseconds,
  };
  return new Gateway(settings).find({ kind: 'inn', value: Inn.parse(innOf(scenario, 1)) });
};
const verdictOf = async (scenario: ScenarioName) => {
  const result = await look(scenario);
  return result.kind === 'found' ? standing(result.facts).reason : result.kind;
};

describe('the platform’s own gateway, asking the sandbox register', () => {
  it.each([
    ['liquidating', 'liquidating'],
    ['liquidated', 'liquidated'],
    ['bankruptcy-opened', 'bankruptcy-early'],
    ['bankrupt', 'bankrupt'],
    ['reorganising', 'reorganising'],
    ['merging', 'reorganising'],
    ['moving', 'active-noted'],
    ['reducing-capital', 'active-noted'],
    ['unreliable', 'unreliable-data'],
    ['old-classifier', 'active'],
    ['no-address', 'region-unknown'],
    ['not-found', 'not-found'],
    ['entrepreneur-ended', 'liquidated'],
    ['several-suggestions', 'active'],
    ['basic-plan', 'active'],
  ] as const)('understands %s as %s', async (scenario, verdict) => {
    expect(await verdictOf(scenario)).toBe(verdict);
  });

  it('finds everybody active where the scenario says nothing else', async () => {
    const plain = scenarioNames.filter((name) => ['active', 'industry', 'relation'].includes(scenarioOf(name).group));
    const verdicts = await Promise.all(plain.map(verdictOf));
    expect(new Set(verdicts)).toEqual(new Set(['active']));
  });

  it.each([
    ['answers-429', 'rate-limited'],
    ['answers-500', 'server-error'],
    ['answers-html', 'malformed'],
    ['never-answers', 'timeout'],
    ['drips-slowly', 'timeout'],
    ['answers-oversized', 'malformed'],
    ['lies-about-inn', 'mismatch'],
    ['answers-malformed', 'malformed'],
    ['answers-wrong-shape', 'malformed'],
    ['flaky', 'server-error'],
    ['cuts-connection', 'server-error'],
  ] as const)('takes %s for an outage (%s), never for an answer', async (scenario, reason) => {
    expect(await look(scenario, 700)).toMatchObject({ kind: 'outage', reason });
  });
});
