import type { EventMessage } from '../../shared/contracts/messages.ts';
import type { ProjectionDeps } from './deps.ts';
import { onCluster } from './on-cluster.ts';
import { onOrganisation } from './on-organisation.ts';

/** What is kept twice follows what happened. The present state is written, so late and repeated messages do no harm. */
export const onEvent = (message: EventMessage, deps: ProjectionDeps): Promise<void> =>
  message.aggregate === 'organisation' ? onOrganisation(message, deps) : onCluster(message, deps);
