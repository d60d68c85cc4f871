import type { EventMessage } from '../../shared/contracts/messages.ts';
import type { ProjectionDeps } from './deps.ts';
import { onCluster } from './on-cluster.ts';
import { onOrganisation } from './on-organisation.ts';
import { onProjects } from './on-projects.ts';

/** What is kept twice follows what happened. The present state is written, so late and repeated messages do no harm. */
export async function onEvent(message: EventMessage, deps: ProjectionDeps): Promise<void> {
  if (message.aggregate === 'organisation') return onOrganisation(message, deps);
  await onCluster(message, deps);
  await onProjects(message, deps);
}
