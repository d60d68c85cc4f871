import type { EventMessage } from '../../shared/contracts/messages.ts';
import { OrganisationId } from '../../shared/domain/ids.ts';
import { memberFacts } from '../../shared/domain/organisation/member-facts.ts';
import type { ProjectionDeps } from './deps.ts';

/**
 * Something about an organisation changed: the copies in its memberships follow. What is written is its state now, not
 * at the event, so late and repeated messages do no harm.
 */
export async function onOrganisation(
  { aggregate, aggregateId }: EventMessage,
  { organisations, copies, log }: ProjectionDeps,
): Promise<void> {
  if (aggregate !== 'organisation') return;
  const organisationId = OrganisationId.parse(aggregateId);
  const loaded = await organisations.load(organisationId);
  if (!loaded.ok) return;
  const organisation = loaded.value;
  // Without facts it never was in a cluster.
  if (organisation.status === 'checking' || organisation.facts === undefined) return;
  const { status, facts, version } = organisation;
  const copy = { facts: memberFacts({ status, facts }), version };
  const clusters = await copies.clustersOf(organisationId);
  const written = await Promise.all(clusters.map((cluster) => copies.refresh(cluster, organisationId, copy)));
  log('projection-completed', { organisationId, count: written.filter(Boolean).length });
}
