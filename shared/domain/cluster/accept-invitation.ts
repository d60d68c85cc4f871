import { type Actor, represents } from '../actor.ts';
import { memberFacts } from '../organisation/member-facts.ts';
import { isAdmitted, type Organisation } from '../organisation/organisation.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Programme } from '../../programme/programme.ts';
import { isAlive } from './access.ts';
import type { ClusterChange } from './change.ts';
import type { Cluster } from './cluster.ts';
import { keptContacts } from './contacts.ts';
import { join } from './join.ts';
import type { Contribution, Member } from './member.ts';

type Acceptance = { readonly contribution: Contribution; readonly by: Actor; readonly at: Date };

/** The invited organisation, and nobody else, accepts and states what it brings. */
export function acceptInvitation(
  cluster: Cluster,
  member: Member,
  organisation: Organisation,
  { contribution, by, at }: Acceptance,
  programme: Programme,
): Result<ClusterChange, Refusal> {
  if (!represents(by, member.organisationId)) return refuse({ kind: 'not-yours' });
  if (member.status === 'confirmed') return refuse({ kind: 'already-member' });
  if (member.status !== 'invited') return refuse({ kind: 'wrong-status', status: member.status });
  if (Date.parse(member.expiresAt) <= at.getTime()) return refuse({ kind: 'invitation-expired' });
  if (!isAlive(cluster)) return refuse({ kind: 'wrong-status', status: cluster.status });
  if (!isAdmitted(organisation)) return refuse({ kind: 'not-admitted' });

  const now = at.toISOString();
  const confirmed = {
    status: 'confirmed',
    clusterId: cluster.id,
    organisationId: member.organisationId,
    // An organisation that moved to another region since the invitation can only be a partner.
    role: organisation.status === 'partner' ? 'partner' : member.role,
    facts: memberFacts(organisation),
    factsVersion: organisation.version,
    ...keptContacts(member),
    version: cluster.version + 1,
    updatedAt: now,
    confirmedAt: now,
    confirmedBy: by.personId,
    contribution,
  } as const;
  const joining = {
    as: 'invitation-accepted',
    before: member,
    member: confirmed,
    by: { actor: by.personId, at },
  } as const;
  return accept(join(cluster, joining, programme));
}
