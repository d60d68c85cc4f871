import type { PersonId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { OrganisationChange } from './change.ts';
import type { Handover } from './handover.ts';
import { mayBeRepresented, type Organisation } from './organisation.ts';

type Taking = {
  readonly tokenHash: string;
  readonly by: PersonId;
  readonly representatives: readonly PersonId[];
  readonly at: Date;
};

/** The link as it stands at this time; a used, replaced or foreign one looks as if there had never been any. */
export function openHandover(
  organisation: Organisation,
  { tokenHash, at }: Pick<Taking, 'tokenHash' | 'at'>,
): Result<Handover, Refusal> {
  const { handover } = organisation;
  if (handover?.tokenHash !== tokenHash || !mayBeRepresented(organisation)) return refuse({ kind: 'not-found' });
  if (Date.parse(handover.expiresAt) <= at.getTime()) return refuse({ kind: 'handover-expired' });
  return accept(handover);
}

/**
 * Whoever holds the link acts for the organisation from now on, and with it for every cluster that it founded. In place
 * of the person who made the link; or, where an operator did, of everybody.
 */
export function takeOver(organisation: Organisation, taking: Taking): Result<OrganisationChange, Refusal> {
  const open = openHandover(organisation, taking);
  if (!open.ok) return open;
  const { as, offeredBy } = open.value;
  const { by, representatives, at } = taking;
  if (by === offeredBy) return refuse({ kind: 'own-handover' });
  // Whoever may not act for it any more cannot hand it over.
  if (as === 'representative' && !representatives.includes(offeredBy)) return refuse({ kind: 'not-found' });
  const from = as === 'representative' ? [offeredBy] : representatives.filter((person) => person !== by);
  const { handover, ...kept } = organisation;
  return accept({
    before: organisation,
    after: { ...kept, version: kept.version + 1, updatedAt: at.toISOString() },
    fact: { type: 'representation-handed-over', data: { origin: as, from } },
    actor: by,
    at,
    claims: [],
    releases: [],
    representative: by,
    predecessors: from,
  });
}
