import type { Webhook } from '../../shared/domain/webhook/webhook.ts';

/** Why nothing of this type may be sent now; `undefined`: it may. One tests before one resumes. */
export function stopReason({ status }: Webhook, type: string): 'paused' | 'disabled' | 'ended' | undefined {
  if (status === 'active' || (type === 'webhook-test' && status !== 'ended')) return undefined;
  return status;
}
