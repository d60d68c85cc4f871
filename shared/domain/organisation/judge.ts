import type { Programme } from '../../programme/programme.ts';
import type { RegisterFacts } from '../register/facts.ts';
import { codesOf } from './codes-of.ts';
import { standing } from '../register/standing.ts';
import type { OrganisationChange } from './change.ts';
import type { CheckingOrganisation } from './organisation.ts';
import { refuseAdmission } from './refuse-admission.ts';

/**
 * What the register's answer means for an application: participant, partner, refused or, where only a person can tell,
 * unclear. `facts` are absent when the register does not know the number; an outage never comes here.
 */
export function judge(
  organisation: CheckingOrganisation,
  facts: RegisterFacts | undefined,
  programme: Pick<Programme, 'regions'>,
  at: Date,
): OrganisationChange {
  if (facts === undefined) return refuseAdmission(organisation, { reason: 'not-found-in-register', at });
  const judged = standing(facts);
  if (judged.verdict === 'bad') return refuseAdmission(organisation, { reason: judged.reason, facts, at });

  const now = at.toISOString();
  const { status, attempts, nextAttemptAt, delayedSince, ...common } = organisation;
  const none = { capacities: [], capacityDecisions: [] };
  const base = { ...common, ...none, facts, version: organisation.version + 1, updatedAt: now };
  const change = {
    before: organisation,
    actor: 'system' as const,
    at,
    // The number that was typed is claimed already; the register told the other one.
    claims: [facts.inn, facts.ogrn].filter((number) => number !== organisation.identifier.value),
    releases: [],
  };
  if (judged.verdict === 'unclear')
    return {
      ...change,
      after: { ...base, status: 'unclear', reason: judged.reason },
      fact: { type: 'organisation-unclear', data: { reason: judged.reason } },
    };
  const as = facts.region !== undefined && programme.regions.includes(facts.region) ? 'participant' : 'partner';
  return {
    ...change,
    after: { ...base, status: as, admittedAt: now },
    fact: { type: 'organisation-admitted', data: { as, ...codesOf(facts) } },
  };
}
