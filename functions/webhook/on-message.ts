import type { WebhookMessage } from '../../shared/contracts/messages.ts';
import { attempt } from './attempt.ts';
import type { WebhookWorkerDeps } from './deps.ts';
import { onEvent } from './on-event.ts';
import { replay } from './replay.ts';

export async function onMessage(message: WebhookMessage, deps: WebhookWorkerDeps): Promise<void> {
  if (!('kind' in message)) return onEvent(message, deps);
  if (message.kind === 'replay') return replay(message, deps);
  const { kind, ...ref } = message;
  return attempt(ref, deps);
}
