import type { Member } from '../cluster/member.ts';
import type { OrganisationId } from '../ids.ts';
import { memberFacts } from '../organisation/member-facts.ts';
import type { Organisation } from '../organisation/organisation.ts';
import type { HashOf } from '../proof/chain.ts';
import type { FaultKind } from './fault.ts';

type Compared = {
  readonly organisations: ReadonlyMap<OrganisationId, Organisation>;
  /** What changed later may still be on its way into the copies. */
  readonly settled: Date;
  readonly hashOf: HashOf;
};

const open: readonly Member['status'][] = ['invited', 'requested', 'confirmed'];

/** Where a membership is open, its copy of the facts is that of its organisation. An ended one keeps those of its end. */
export const isOpen = ({ status }: Member): boolean => open.includes(status);

export function copyFaults(
  members: readonly Member[],
  { organisations, settled, hashOf }: Compared,
): readonly FaultKind[] {
  const faults = new Set<FaultKind>();
  for (const { organisationId, facts, updatedAt } of members.filter(isOpen)) {
    const organisation = organisations.get(organisationId);
    if (organisation === undefined) {
      faults.add('orphan');
      continue;
    }
    if (organisation.status === 'checking' || organisation.facts === undefined) continue;
    if ([updatedAt, organisation.updatedAt].some((at) => at > settled.toISOString())) continue;
    const own = memberFacts({ status: organisation.status, facts: organisation.facts });
    if (hashOf(own) !== hashOf(facts)) faults.add('copy-outdated');
  }
  return [...faults];
}
