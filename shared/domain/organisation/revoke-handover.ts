import { type Actor, represents } from '../actor.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { OrganisationChange } from './change.ts';
import type { Handover } from './handover.ts';
import type { Organisation } from './organisation.ts';

type Revocation = { readonly as: Handover['as']; readonly by: Actor; readonly at: Date };

/** A link works no more. Representatives end links of representatives; what the city made, the city ends. */
export function revokeHandover(
  organisation: Organisation,
  { as, by, at }: Revocation,
): Result<OrganisationChange, Refusal> {
  const own = represents(by, organisation.id);
  if (as === 'representative' && !own) return refuse({ kind: 'not-yours' });
  if (as === 'operator' && own) return refuse({ kind: 'conflict-of-interest' });
  const { handover, ...kept } = organisation;
  if (handover?.as !== as) return refuse({ kind: 'wrong-status', status: organisation.status });
  return accept({
    before: organisation,
    after: { ...kept, version: kept.version + 1, updatedAt: at.toISOString() },
    fact: { type: 'representation-offer-revoked', data: { origin: as } },
    actor: by.personId,
    at,
    claims: [],
    releases: [],
  });
}
