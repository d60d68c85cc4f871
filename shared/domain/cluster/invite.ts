import type { Actor } from '../actor.ts';
import { addDays, dayOf } from '../days.ts';
import { isInn } from '../identifiers/inn-digits.ts';
import { memberFacts } from '../organisation/member-facts.ts';
import { isAdmitted, isOpenToInvitations, type Organisation } from '../organisation/organisation.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Programme } from '../../programme/programme.ts';
import { coordinates, isOpenToChange } from './access.ts';
import type { ClusterChange } from './change.ts';
import type { Cluster } from './cluster.ts';
import { contactsNow } from './contacts.ts';
import type { InvitationResult } from './invitation-result.ts';
import type { InvitedMember, Member } from './member.ts';
import { openMemberships, recount } from './member-counts.ts';
import { next } from './next.ts';

export type Invitee = {
  readonly inn: string;
  readonly role?: 'participant' | 'partner' | undefined;
  /** Instead of the message to all. */
  readonly message?: string | undefined;
};
export type InvitationRow = Invitee & {
  readonly result: InvitationResult;
  readonly member?: InvitedMember;
  /** Of an organisation that takes part here. */
  readonly name?: string;
};

type Invitation = {
  readonly invitees: readonly Invitee[];
  readonly message: string | undefined;
  /** INNs of earlier rows of the same request. */
  readonly seen: ReadonlySet<string>;
  /** The organisation that stands for an INN, and its membership in this cluster, where there is one. */
  readonly find: (inn: string) => { readonly organisation?: Organisation; readonly member?: Member } | undefined;
  readonly by: Actor;
  readonly at: Date;
};

/** Invites organisations row by row. No row stands in another's way; without a good row nothing is written. */
export function invite(
  cluster: Cluster,
  invitation: Invitation,
  programme: Programme,
): Result<{ readonly rows: readonly InvitationRow[]; readonly change: ClusterChange | undefined }, Refusal> {
  const { invitees, by, at } = invitation;
  if (!coordinates(by, cluster)) return refuse({ kind: 'not-yours' });
  if (!isOpenToChange(cluster)) return refuse({ kind: 'wrong-status', status: cluster.status });

  const day = dayOf(at);
  const sentToday = cluster.invitedToday.day === day ? cluster.invitedToday.count : 0;
  let counts = cluster.counts;
  const members: InvitedMember[] = [];
  const seen = new Set(invitation.seen);
  const rows = invitees.map((invitee): InvitationRow => {
    const inn = invitee.inn.replaceAll(/\s/g, '');
    const row = { ...invitee, inn };
    if (!isInn(inn)) return { ...invitee, result: 'invalid-inn' };
    if (seen.has(inn)) return { ...row, result: 'duplicate-row' };
    seen.add(inn);
    const found = invitation.find(inn);
    const judged = judge(row, found?.organisation, found?.member);
    const named = { ...row, ...nameOf(found?.organisation) };
    if (typeof judged === 'string') return { ...named, result: judged };
    if (sentToday + members.length >= programme.limits.invitationsPerDay) return { ...named, result: 'quota' };
    if (openMemberships(counts) >= programme.limits.members) return { ...named, result: 'cluster-full' };
    const contacts = contactsNow(found?.member, at);
    if (contacts.count > programme.limits.contactsPerDay) return { ...named, result: 'quota' };
    const message = invitee.message ?? invitation.message;
    const member = { ...invited(cluster, judged, { message, by, at }, programme), contacts };
    counts = recount(counts, found?.member, member);
    members.push(member);
    return { ...named, role: member.role, result: 'invited', member };
  });
  if (members.length === 0) return accept({ rows, change: undefined });
  const after = { ...cluster, counts, invitedToday: { day, count: sentToday + members.length } };
  const organisationIds = members.map(({ organisationId }) => organisationId);
  const change = next(
    cluster,
    after,
    { type: 'organisations-invited', data: { organisationIds } },
    { actor: by.personId, at },
    { members },
  );
  return accept({ rows, change });
}

const nameOf = (organisation: Organisation | undefined) =>
  organisation !== undefined && isAdmitted(organisation) ? { name: organisation.facts.name } : {};

type Judged = {
  readonly organisation: Organisation & { status: 'participant' | 'partner' };
  readonly role: 'participant' | 'partner';
};

function judge(
  { role }: Invitee,
  organisation: Organisation | undefined,
  member: Member | undefined,
): InvitationResult | Judged {
  if (organisation === undefined) return 'unknown-inn';
  if (member?.status === 'confirmed') return 'already-member';
  if (member?.status === 'invited') return 'already-invited';
  if (member?.status === 'requested') return 'already-requested';
  if (!isAdmitted(organisation)) return 'not-admitted';
  if (!isOpenToInvitations(organisation)) return 'closed-to-invitations';
  if (role === 'participant' && organisation.status === 'partner') return 'partner-only';
  return { organisation, role: role ?? organisation.status };
}

/** An invitation with a new term, whatever was before it. */
export function invited(
  cluster: Cluster,
  { organisation, role }: Judged,
  { message, by, at }: Pick<Invitation, 'message' | 'by' | 'at'>,
  programme: Programme,
  resent = 0,
): InvitedMember {
  const now = at.toISOString();
  return {
    status: 'invited',
    clusterId: cluster.id,
    organisationId: organisation.id,
    role,
    facts: memberFacts(organisation),
    factsVersion: organisation.version,
    version: cluster.version + 1,
    updatedAt: now,
    invitedAt: now,
    invitedBy: by.personId,
    expiresAt: addDays(at, programme.clocks.invitationDays).toISOString(),
    reminders: 0,
    resent,
    ...(message === undefined ? {} : { message }),
  };
}
