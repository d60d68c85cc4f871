import { innOf } from '../local/services/register/numbers.ts';
import type { ScenarioName } from '../local/services/register/scenarios.ts';
import type { Plan } from './plans.ts';

/** What an organisation does in the play. */
export type Part =
  | 'founder'
  /** Nobody invites it; it asks to join and is approved. */
  | 'asks'
  | 'accepts'
  /** Declines, is invited again, accepts. */
  | 're-invited'
  | 'declines'
  /** Accepts, then the register says that it is being liquidated or bankrupt. */
  | 'ends'
  /** Accepts between the first and the second submission. */
  | 'later'
  /** Does not answer. */
  | 'silent'
  | 'partner';

export type Role = { readonly part: Part; readonly inn: string; readonly person: string };

/** How many organisations of a scenario one run may use. */
const block = 50;
/** The numbers below are for people and tests, the last ones are the sandbox's own. */
const firstSerial = 5000;
export const runLimit = Math.floor((99_000 - firstSerial) / block);

/** Participants that are confirmed at the first submission of a cluster that is to lose some. */
const threshold = 30;

/** Everybody who plays in this cluster: the same for the same run, and different from every other run. */
export function castOf(plan: Plan, run: number): readonly Role[] {
  const serial = firstSerial + run * block;
  const parts = partsOf(plan);
  const role = (part: Part, scenario: ScenarioName, number: number): Role => ({
    part,
    inn: innOf(scenario, serial + number),
    person: `demo-${run}-${plan.key}-${String(number).padStart(2, '0')}`,
  });
  return [
    ...parts.map((part, index) => role(part, plan.scenario, index)),
    ...plan.partners.map((scenario, index) => role('partner', scenario, parts.length + index)),
  ];
}

function partsOf({ fate, companies }: Plan): readonly Part[] {
  const some = (part: Part, count: number): Part[] => Array.from({ length: count }, () => part);
  const always: Part[] = ['founder', 'asks', 're-invited'];
  const refusing = some('declines', 2);
  if (fate === 'liquidation') {
    const first = some('accepts', threshold - always.length - 1);
    // One of the first thirty goes; so many come that the documented number is reached.
    return [...always, ...some('ends', 1), ...first, ...some('later', companies - threshold + 1), ...refusing];
  }
  if (fate === 'short') {
    const first = some('accepts', threshold - always.length - 2);
    const silent = some('silent', companies - threshold - refusing.length);
    return [...always, ...some('ends', 2), ...first, ...silent, ...refusing];
  }
  return [...always, ...some('accepts', companies - always.length), ...refusing];
}
