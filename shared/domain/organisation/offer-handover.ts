import { type Actor, represents } from '../actor.ts';
import { addDays } from '../days.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { OrganisationChange } from './change.ts';
import { type Handover, handoverDays } from './handover.ts';
import { mayBeRepresented, type Organisation } from './organisation.ts';

type Offer = { readonly tokenHash: string; readonly sawVersion: number; readonly by: Actor; readonly at: Date };
type Outcome = Result<OrganisationChange, Refusal>;

/** A representative makes a link for a successor; an earlier link of theirs ends. The city's own link stands above it. */
export function offerHandover(organisation: Organisation, { sawVersion, ...offer }: Offer): Outcome {
  if (!represents(offer.by, organisation.id)) return refuse({ kind: 'not-yours' });
  if (organisation.version !== sawVersion) return refuse({ kind: 'stale-version' });
  if (isReassigned(organisation, offer.at)) return refuse({ kind: 'reassignment-open' });
  return offered(organisation, 'representative', offer);
}

/** An operator makes a link where the representative is gone; everybody who acts for the organisation now is replaced. */
export function offerReassignment(
  organisation: Organisation,
  offer: Omit<Offer, 'sawVersion'> & { readonly reason: string },
): Outcome {
  if (represents(offer.by, organisation.id)) return refuse({ kind: 'conflict-of-interest' });
  return offered(organisation, 'operator', offer);
}

const isReassigned = ({ handover }: Organisation, at: Date): boolean =>
  handover?.as === 'operator' && Date.parse(handover.expiresAt) > at.getTime();

function offered(
  before: Organisation,
  as: Handover['as'],
  { tokenHash, reason, by, at }: Omit<Offer, 'sawVersion'> & { readonly reason?: string },
): Outcome {
  if (!mayBeRepresented(before)) return refuse({ kind: 'wrong-status', status: before.status });
  const [now, expiresAt] = [at.toISOString(), addDays(at, handoverDays[as]).toISOString()];
  const why = reason === undefined ? {} : { reason };
  const handover = { tokenHash, as, offeredBy: by.personId, offeredAt: now, expiresAt, ...why };
  return accept({
    before,
    after: { ...before, handover, version: before.version + 1, updatedAt: now },
    fact: { type: 'representation-offered', data: { origin: as, expiresAt } },
    actor: by.personId,
    at,
    claims: [],
    releases: [],
  });
}
