import type { ProjectionMessage } from '../../shared/contracts/messages.ts';
import { compare } from './compare.ts';
import type { CountingDeps, MatchingDeps, ProjectionDeps } from './deps.ts';
import { onEvent } from './on-event.ts';

export const onMessage = (
  message: ProjectionMessage,
  deps: ProjectionDeps & CountingDeps & MatchingDeps,
): Promise<void> => ('kind' in message ? compare(message, deps) : onEvent(message, deps));
