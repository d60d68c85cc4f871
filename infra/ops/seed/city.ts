import type { ScenarioName } from '../../local/services/register/scenarios.ts';

/** Numbers of the sandbox from here on are the city's; people, tests and the demo use those below. */
export const firstSerial = 50_000;

/** How the organisations of a city of this size are spread over the register's cases. The rest is `active-any`. */
const shares: readonly (readonly [scenario: ScenarioName, perThousand: number])[] = [
  ['microelectronics', 60],
  ['photonics', 45],
  ['additive', 45],
  ['sports-technology', 30],
  ['software', 110],
  ['active-rnd', 90],
  ['university', 4],
  ['development-corporation', 2],
  ['other-region', 160],
  ['entrepreneur', 80],
  ['entrepreneur-other-region', 16],
  ['unrelated-industry', 40],
  ['moving', 4],
  ['reorganising', 5],
  ['unreliable', 4],
  ['liquidated', 3],
  ['bankrupt', 2],
];

export type Applicant = { readonly scenario: ScenarioName; readonly serial: number };

/** Who applies, in an order in which the first ones are those that will found and join clusters. */
export function applicants(total: number): readonly Applicant[] {
  const counted = shares.map(([scenario, perThousand]) => ({
    scenario,
    count: Math.floor((total * perThousand) / 1000),
  }));
  const rest = total - counted.reduce((sum, { count }) => sum + count, 0);
  const queues = [...counted, { scenario: 'active-any' as const, count: rest }];
  const result: Applicant[] = [];
  const longest = Math.max(...queues.map(({ count }) => count));
  for (let index = 0; index < longest; index++)
    for (const { scenario, count } of queues) if (index < count) result.push({ scenario, serial: firstSerial + index });
  return result;
}
