import type { Actor } from '../actor.ts';
import { represents } from '../actor.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { codesOf } from './codes-of.ts';
import type { OrganisationChange } from './change.ts';
import type { Organisation } from './organisation.ts';

type OperatorDecision = {
  readonly outcome: 'participant' | 'partner' | 'refuse';
  readonly reason: string;
  readonly by: Actor;
  readonly at: Date;
};

/** A person decides what the register left unclear. */
export function decide(
  organisation: Organisation,
  { outcome, reason: why, by, at }: OperatorDecision,
): Result<OrganisationChange, Refusal> {
  if (represents(by, organisation.id)) return refuse({ kind: 'conflict-of-interest' });
  if (organisation.status !== 'unclear') return refuse({ kind: 'wrong-status', status: organisation.status });
  const now = at.toISOString();
  const { status, reason, capacities, capacityDecisions, ...common } = organisation;
  const base = {
    ...common,
    version: organisation.version + 1,
    updatedAt: now,
    decided: { by: by.personId, at: now, reason: why },
  };
  const change = { before: organisation, actor: by.personId, at, claims: [] };
  if (outcome === 'refuse')
    return accept({
      ...change,
      after: { ...base, status: 'refused', reason: 'by-operator' },
      fact: { type: 'organisation-refused', data: { reason: 'by-operator' } },
      releases: [organisation.facts.inn, organisation.facts.ogrn],
    });
  return accept({
    ...change,
    after: { ...base, capacities, capacityDecisions, status: outcome, admittedAt: now },
    fact: { type: 'organisation-admitted', data: { as: outcome, ...codesOf(organisation.facts) } },
    releases: [],
  });
}
