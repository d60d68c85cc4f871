import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { type By, next, type WebhookChange } from './change.ts';
import { isLive, type LiveWebhook, type Webhook } from './webhook.ts';

/** How long a secret stays valid beside its successor: receivers change theirs when it suits them. */
const overlapMilliseconds = 24 * 3_600_000;
/** Each valid secret adds a signature to every request. */
const mostAtOnce = 4;

/** A new secret; those before it stay valid for a day. */
export function rotateSecret(
  webhook: Webhook,
  { sawVersion, ...by }: By & { readonly sawVersion: number },
): Result<WebhookChange<LiveWebhook>, Refusal> {
  if (webhook.version !== sawVersion) return refuse({ kind: 'stale-version' });
  if (!isLive(webhook)) return refuse({ kind: 'wrong-status', status: webhook.status });
  const earlier = webhook.secret.earlier.filter(({ validUntil }) => validUntil > by.at.toISOString());
  if (earlier.length + 1 >= mostAtOnce) return refuse({ kind: 'quota-exceeded' });
  const validUntil = new Date(by.at.getTime() + overlapMilliseconds).toISOString();
  const generation = webhook.secret.generation + 1;
  const retired = { generation: webhook.secret.generation, validUntil };
  const after = { ...webhook, secret: { generation, earlier: [...earlier, retired] } };
  return accept(next(webhook, after, { type: 'webhook-secret-rotated', data: { generation } }, by));
}

/** Generations of the secret that sign at this instant, the newest first. */
export const validGenerations = ({ secret: { generation, earlier } }: Webhook, at: Date): number[] => [
  generation,
  ...earlier.filter(({ validUntil }) => validUntil > at.toISOString()).map((one) => one.generation),
];
