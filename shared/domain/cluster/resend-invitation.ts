import type { Actor } from '../actor.ts';
import { dayOf } from '../days.ts';
import { isAdmitted, isOpenToInvitations, type Organisation } from '../organisation/organisation.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Programme } from '../../programme/programme.ts';
import { coordinates, isOpenToChange } from './access.ts';
import type { ClusterChange } from './change.ts';
import type { Cluster } from './cluster.ts';
import { contactsNow } from './contacts.ts';
import { invited } from './invite.ts';
import type { Member } from './member.ts';
import { openMemberships, recount } from './member-counts.ts';
import { next } from './next.ts';
import { isResendable } from './resendable.ts';

type Resending = { readonly message: string | undefined; readonly by: Actor; readonly at: Date };

/** The coordinator sends an invitation again; it gets a new term. */
export function resendInvitation(
  cluster: Cluster,
  member: Member,
  organisation: Organisation,
  { message, by, at }: Resending,
  programme: Programme,
): Result<ClusterChange, Refusal> {
  if (!coordinates(by, cluster)) return refuse({ kind: 'not-yours' });
  if (!isOpenToChange(cluster)) return refuse({ kind: 'wrong-status', status: cluster.status });
  if (member.status === 'confirmed') return refuse({ kind: 'already-member' });
  if (!isResendable(member)) return refuse({ kind: 'wrong-status', status: member.status });
  if (!isAdmitted(organisation)) return refuse({ kind: 'not-admitted' });
  if (!isOpenToInvitations(organisation)) return refuse({ kind: 'closed-to-invitations' });
  // An ended membership that is invited again takes a place.
  if (member.status !== 'invited' && openMemberships(cluster.counts) >= programme.limits.members)
    return refuse({ kind: 'quota-exceeded' });
  const contacts = contactsNow(member, at);
  if (contacts.count > programme.limits.contactsPerDay) return refuse({ kind: 'quota-exceeded' });
  const day = dayOf(at);
  const sent = cluster.invitedToday.day === day ? cluster.invitedToday.count : 0;
  if (sent >= programme.limits.invitationsPerDay) return refuse({ kind: 'quota-exceeded' });

  const role = member.role === 'partner' ? 'partner' : organisation.status;
  const resent = member.status === 'invited' ? member.resent + 1 : 1;
  const again = { ...invited(cluster, { organisation, role }, { message, by, at }, programme, resent), contacts };
  const after = {
    ...cluster,
    counts: recount(cluster.counts, member, again),
    invitedToday: { day, count: sent + 1 },
  };
  const fact = { type: 'invitation-resent', data: { organisationId: member.organisationId } } as const;
  return accept(next(cluster, after, fact, { actor: by.personId, at }, { members: [again] }));
}
