import type { EventMessage } from '../../shared/contracts/messages.ts';
import type { CountingDeps, MatchingDeps, ProjectionDeps } from './deps.ts';
import { onCluster } from './on-cluster.ts';
import { onComment } from './on-comment.ts';
import { onMatching } from './on-matching.ts';
import { onOrganisation } from './on-organisation.ts';
import { onProjects } from './on-projects.ts';

/** What is kept twice follows what happened. The present state is written, so late and repeated messages do no harm. */
export async function onEvent(
  message: EventMessage,
  deps: ProjectionDeps & CountingDeps & MatchingDeps,
): Promise<void> {
  if (message.aggregate === 'organisation') return onOrganisation(message, deps);
  if (message.aggregate === 'comment') return onComment(message, deps);
  if (message.aggregate !== 'cluster') return onMatching(message, deps);
  await onCluster(message, deps);
  await onProjects(message, deps);
}
