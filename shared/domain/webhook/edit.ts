import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { type By, next, type WebhookChange } from './change.ts';
import { chosen } from './create.ts';
import { isSuitable, type TargetRules } from './target.ts';
import { isLive, type LiveWebhook, type Webhook } from './webhook.ts';

type Edit = By & {
  /** What is `undefined` stays as it is; a `clusterId` of `null` lifts the limit to one cluster. */
  readonly changes: {
    readonly [Field in 'name' | 'url' | 'events']?: LiveWebhook[Field] | undefined;
  } & { readonly clusterId?: LiveWebhook['clusterId'] | null; readonly paused?: boolean | undefined };
  readonly targets: TargetRules;
  readonly sawVersion: number;
};

/** Changes, pauses or resumes a subscription; one that we stopped is resumed in the same way. */
export function edit(
  webhook: Webhook,
  { changes, targets, sawVersion, ...by }: Edit,
): Result<WebhookChange<LiveWebhook>, Refusal> {
  if (webhook.version !== sawVersion) return refuse({ kind: 'stale-version' });
  if (!isLive(webhook)) return refuse({ kind: 'wrong-status', status: webhook.status });
  const { name, url, events, clusterId, paused } = changes;
  if (url !== undefined && !isSuitable(url, targets)) return refuse({ kind: 'unsuitable-address' });
  const edited = {
    ...(name === undefined ? {} : { name }),
    ...(url === undefined ? {} : { url }),
    ...(events === undefined ? {} : { events: chosen(events) }),
    ...(clusterId === undefined ? {} : { clusterId: clusterId ?? undefined }),
  };
  const fields = [...Object.keys(edited), ...(paused === undefined ? [] : ['status'])];
  const after = { ...withStatus(webhook, paused), ...edited };
  return accept(next(webhook, after, { type: 'webhook-changed', data: { fields } }, by));
}

function withStatus(webhook: LiveWebhook, paused: boolean | undefined): LiveWebhook {
  if (paused === undefined) return webhook;
  const { status, reason, disabledAt, ...common } = { reason: undefined, disabledAt: undefined, ...webhook };
  return { ...common, status: paused ? 'paused' : 'active' };
}
