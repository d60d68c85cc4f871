import { createHmac, hkdfSync } from 'node:crypto';
import type { WebhookId } from '../../shared/domain/ids.ts';

/**
 * The secret of one generation of one subscription, derived from the stage's key: nothing secret is stored, and each
 * rotation is another generation (docs/adr). Standard Webhooks wants 24 to 64 bytes in base64 after `whsec_`.
 */
const keyOf = (stageKey: string, id: WebhookId, generation: number): Buffer =>
  Buffer.from(hkdfSync('sha256', stageKey, '', `webhook ${id} ${generation}`, 32));

export const webhookSecret = (stageKey: string, id: WebhookId, generation: number): string =>
  `whsec_${keyOf(stageKey, id, generation).toString('base64')}`;

export type Signed = { readonly id: string; readonly timestamp: number; readonly body: string };

/** `webhook-signature`: one for each generation that is valid, separated by spaces. */
export const webhookSignature = (
  stageKey: string,
  { id: webhookId, generations }: { readonly id: WebhookId; readonly generations: readonly number[] },
  { id, timestamp, body }: Signed,
): string =>
  generations
    .map((generation) => {
      const mac = createHmac('sha256', keyOf(stageKey, webhookId, generation));
      return `v1,${mac.update(`${id}.${timestamp}.${body}`).digest('base64')}`;
    })
    .join(' ');
