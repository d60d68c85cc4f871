import type { ClusterId } from '../../shared/domain/ids.ts';
import { memberFacts } from '../../shared/domain/organisation/member-facts.ts';
import type { Organisation } from '../../shared/domain/organisation/organisation.ts';
import type { ProjectionDeps } from './deps.ts';

/** The copy of its facts in one of its memberships becomes what the organisation is now; `false` if it was already. */
export async function refreshCopy(
  clusterId: ClusterId,
  organisation: Organisation,
  { copies }: Pick<ProjectionDeps, 'copies'>,
): Promise<boolean> {
  // Without facts it never was in a cluster.
  if (organisation.status === 'checking' || organisation.facts === undefined) return false;
  const { id, status, facts, version } = organisation;
  return copies.refresh(clusterId, id, { facts: memberFacts({ status, facts }), version });
}
