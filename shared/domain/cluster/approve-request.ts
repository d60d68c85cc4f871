import type { Actor } from '../actor.ts';
import { memberFacts } from '../organisation/member-facts.ts';
import { isAdmitted, type Organisation } from '../organisation/organisation.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Programme } from '../../programme/programme.ts';
import { coordinates, isOpenToChange } from './access.ts';
import type { ClusterChange } from './change.ts';
import type { Cluster } from './cluster.ts';
import { keptContacts } from './contacts.ts';
import { join } from './join.ts';
import type { Member } from './member.ts';

/** The coordinator lets an organisation in that asked to join. */
export function approveRequest(
  cluster: Cluster,
  member: Member,
  organisation: Organisation,
  { by, at }: { readonly by: Actor; readonly at: Date },
  programme: Programme,
): Result<ClusterChange, Refusal> {
  if (!coordinates(by, cluster)) return refuse({ kind: 'not-yours' });
  if (!isOpenToChange(cluster)) return refuse({ kind: 'wrong-status', status: cluster.status });
  if (member.status !== 'requested') return refuse({ kind: 'wrong-status', status: member.status });
  if (!isAdmitted(organisation)) return refuse({ kind: 'not-admitted' });

  const now = at.toISOString();
  const confirmed = {
    status: 'confirmed',
    clusterId: cluster.id,
    organisationId: member.organisationId,
    role: organisation.status,
    facts: memberFacts(organisation),
    factsVersion: organisation.version,
    ...keptContacts(member),
    version: cluster.version + 1,
    updatedAt: now,
    confirmedAt: now,
    confirmedBy: member.requestedBy,
    contribution: member.contribution,
    ...(member.hole === undefined ? {} : { hole: member.hole }),
  } as const;
  const joining = { as: 'join-approved', before: member, member: confirmed, by: { actor: by.personId, at } } as const;
  return accept(join(cluster, joining, programme));
}
