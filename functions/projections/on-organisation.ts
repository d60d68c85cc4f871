import type { EventMessage } from '../../shared/contracts/messages.ts';
import { OrganisationId } from '../../shared/domain/ids.ts';
import type { MatchingDeps, ProjectionDeps } from './deps.ts';
import { pauseMandates } from './pause-mandates.ts';
import { recountIn } from './recount-in.ts';
import { refreshCopy } from './refresh-copy.ts';

/**
 * Something about an organisation changed: the copies in its memberships follow, and where it is a member of a
 * registered cluster it is counted anew. What is written is its state now, not at the event.
 */
export async function onOrganisation(
  { aggregateId }: EventMessage,
  deps: ProjectionDeps & Pick<MatchingDeps, 'mandates'>,
): Promise<void> {
  const organisationId = OrganisationId.parse(aggregateId);
  const loaded = await deps.organisations.load(organisationId);
  if (!loaded.ok) return;
  const organisation = loaded.value;
  const clusters = await deps.copies.clustersOf(organisationId);
  const written = await Promise.all(clusters.map((clusterId) => refreshCopy(clusterId, organisation, deps)));
  // Also where nothing was written: the run that wrote it may have died before it counted.
  for (const clusterId of clusters) await recountIn(clusterId, organisationId, deps);
  await pauseMandates(organisation, deps);
  deps.log('projection-completed', { organisationId, count: written.filter(Boolean).length });
}
