import type { Member, MemberStatus } from '../cluster/member.ts';
import type { PlatformEvent } from '../event.ts';
import type { OrganisationId } from '../ids.ts';
import type { FaultKind } from './fault.ts';

type Turn = { readonly ids: readonly OrganisationId[]; readonly to: MemberStatus };

/** Memberships are what the events of their cluster tell, and whoever is confirmed was invited or had asked. */
export function membershipFaults(
  events: readonly PlatformEvent[],
  members: readonly Pick<Member, 'organisationId' | 'status'>[],
): readonly FaultKind[] {
  const faults = new Set<FaultKind>();
  const told = new Map<OrganisationId, MemberStatus>();
  for (const event of events) {
    const turn = turnOf(event);
    for (const id of turn?.ids ?? []) {
      const before = told.get(id);
      const asked = before === 'invited' || before === 'requested' || event.type === 'cluster-opened';
      if (turn?.to === 'confirmed' && !asked) faults.add('joined-uninvited');
      if (turn !== undefined) told.set(id, turn.to);
    }
  }
  const agree = members.every(({ organisationId, status }) => told.get(organisationId) === status);
  if (!agree || members.length !== told.size) faults.add('membership-not-told');
  return [...faults];
}

/** Whose membership an event changes, and into what. */
function turnOf(event: PlatformEvent): Turn | undefined {
  const { type, data } = event;
  switch (type) {
    case 'organisations-invited':
      return { ids: data.organisationIds, to: 'invited' };
    case 'cluster-at-risk':
      return data.ended && { ids: [data.organisationId], to: data.ended };
    case 'cluster-recovered':
      return data.role && { ids: [data.organisationId], to: 'confirmed' };
    case 'cluster-opened':
    case 'invitation-accepted':
    case 'join-approved':
      return { ids: [data.organisationId], to: 'confirmed' };
    case 'invitation-resent':
      return { ids: [data.organisationId], to: 'invited' };
    case 'join-requested':
      return { ids: [data.organisationId], to: 'requested' };
    case 'invitation-declined':
      return { ids: [data.organisationId], to: 'declined' };
    case 'invitation-revoked':
      return { ids: [data.organisationId], to: 'revoked' };
    case 'invitation-expired':
      return { ids: [data.organisationId], to: 'expired' };
    case 'join-refused':
      return { ids: [data.organisationId], to: 'refused' };
    case 'join-withdrawn':
      return { ids: [data.organisationId], to: 'withdrawn' };
    case 'member-left':
      return { ids: [data.organisationId], to: 'left' };
    case 'member-removed':
      return { ids: [data.organisationId], to: 'removed' };
    default:
      return undefined;
  }
}
