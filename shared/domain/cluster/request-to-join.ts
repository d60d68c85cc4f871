import { type Actor, represents } from '../actor.ts';
import { memberFacts } from '../organisation/member-facts.ts';
import { isAdmitted, type Organisation } from '../organisation/organisation.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Programme } from '../../programme/programme.ts';
import { isAlive, mayRead } from './access.ts';
import type { ClusterChange } from './change.ts';
import type { Cluster } from './cluster.ts';
import { contactsNow } from './contacts.ts';
import type { Contribution, Hole, Member, RequestedMember } from './member.ts';
import { openMemberships, recount } from './member-counts.ts';
import { next } from './next.ts';

type JoinRequest = {
  readonly contribution: Contribution;
  readonly message: string | undefined;
  /** The place of a project that it wants to fill; whether it is free was looked at. */
  readonly hole?: Hole | undefined;
  readonly by: Actor;
  readonly at: Date;
};

/** An organisation that nobody invited asks to join. */
export function requestToJoin(
  cluster: Cluster,
  member: Member | undefined,
  organisation: Organisation,
  { contribution, message, hole, by, at }: JoinRequest,
  programme: Programme,
): Result<ClusterChange, Refusal> {
  if (!represents(by, organisation.id)) return refuse({ kind: 'not-yours' });
  if (!mayRead(cluster, member === undefined ? [] : [member], by)) return refuse({ kind: 'not-found' });
  if (!isAlive(cluster)) return refuse({ kind: 'wrong-status', status: cluster.status });
  if (member?.status === 'confirmed') return refuse({ kind: 'already-member' });
  if (member?.status === 'invited') return refuse({ kind: 'already-invited' });
  if (member?.status === 'requested') return refuse({ kind: 'wrong-status', status: 'requested' });
  if (!cluster.openToRequests) return refuse({ kind: 'closed-to-requests' });
  if (!isAdmitted(organisation)) return refuse({ kind: 'not-admitted' });
  if (openMemberships(cluster.counts) >= programme.limits.members) return refuse({ kind: 'quota-exceeded' });

  const contacts = contactsNow(member, at);
  if (contacts.count > programme.limits.contactsPerDay) return refuse({ kind: 'quota-exceeded' });

  const now = at.toISOString();
  const requested: RequestedMember = {
    status: 'requested',
    clusterId: cluster.id,
    organisationId: organisation.id,
    role: organisation.status,
    facts: memberFacts(organisation),
    factsVersion: organisation.version,
    contacts,
    version: cluster.version + 1,
    updatedAt: now,
    requestedAt: now,
    requestedBy: by.personId,
    contribution,
    ...(hole === undefined ? {} : { hole }),
    ...(message === undefined ? {} : { message }),
  };
  const after = { ...cluster, counts: recount(cluster.counts, member, requested) };
  const fact = { type: 'join-requested', data: { organisationId: organisation.id } } as const;
  return accept(next(cluster, after, fact, { actor: by.personId, at }, { members: [requested] }));
}
