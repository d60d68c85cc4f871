import { type Actor, represents } from '../actor.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { OrganisationChange } from './change.ts';
import { isAdmitted, isOpenToInvitations, type Organisation } from './organisation.ts';

type Wish = { readonly open: boolean; readonly sawVersion: number; readonly by: Actor; readonly at: Date };

/**
 * Its people open it to invitations or close it. Invitations that it has already stay. `undefined` when it is as they
 * wish already.
 */
export function changeOpenness(
  organisation: Organisation,
  { open, sawVersion, by, at }: Wish,
): Result<OrganisationChange | undefined, Refusal> {
  if (!represents(by, organisation.id)) return refuse({ kind: 'not-yours' });
  if (organisation.version !== sawVersion) return refuse({ kind: 'stale-version' });
  if (!isAdmitted(organisation)) return refuse({ kind: 'wrong-status', status: organisation.status });
  if (isOpenToInvitations(organisation) === open) return accept(undefined);
  return accept({
    before: organisation,
    after: {
      ...organisation,
      openToInvitations: open,
      version: organisation.version + 1,
      updatedAt: at.toISOString(),
    },
    fact: { type: 'organisation-openness-changed', data: { open } },
    actor: by.personId,
    at,
    claims: [],
    releases: [],
  });
}
