import type { Endpoint } from '../../shared/contracts/endpoint.ts';
import { webhookView } from '../../shared/contracts/present/webhook-view.ts';
import type { WebhookView } from '../../shared/contracts/webhook-endpoints.ts';
import { WebhookId } from '../../shared/domain/ids.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { WebhookChange } from '../../shared/domain/webhook/change.ts';
import { create } from '../../shared/domain/webhook/create.ts';
import type { ActiveWebhook, Webhook, WebhookOwner } from '../../shared/domain/webhook/webhook.ts';
import { webhookSecret } from '../gateways/webhook-secret.ts';
import { orRefuse } from '../runtime/refused.ts';
import { remember } from '../runtime/remember.ts';
import type { Call } from '../runtime/route.ts';
import { untilSaved } from '../runtime/until-saved.ts';
import type { SubscriptionsDeps } from './deps.ts';

type Answering = { readonly call: Call; readonly endpoint: Pick<Endpoint<unknown, object>, 'status' | 'output'> };
type Place = { readonly owner: WebhookOwner; readonly webhookId: WebhookId };
type Decide = (webhook: Webhook, by: Call['actor'], at: Date) => Result<WebhookChange, Refusal>;

/** What is remembered of the request has no secret in it: a repetition of it comes without. */
export async function createWebhook(
  content: Pick<ActiveWebhook, 'name' | 'url' | 'events' | 'clusterId'>,
  owner: WebhookOwner,
  { call, endpoint }: Answering,
  deps: SubscriptionsDeps,
): Promise<WebhookView & { readonly secret: string }> {
  const at = deps.now();
  const id = WebhookId.parse(deps.newId());
  const change = orRefuse(create({ id, owner, content, targets: deps.webhookTargets, by: call.actor, at }));
  const view = webhookView(change.after, at);
  orRefuse(await deps.webhooks.change(change, remember(call, endpoint, view)));
  return { ...view, secret: webhookSecret(deps.webhookKey, id, change.after.secret.generation) };
}

/** Load → decide → save of one subscription of this owner. */
export const changeWebhook = (
  { owner, webhookId }: Place,
  { call, endpoint }: Answering,
  deps: SubscriptionsDeps,
  decide: Decide,
  answer: (after: Webhook, at: Date) => object = webhookView,
): Promise<Webhook> =>
  untilSaved(async () => {
    const at = deps.now();
    const webhook = orRefuse(await deps.webhooks.loadOf(owner, webhookId));
    const change = orRefuse(decide(webhook, call.actor, at));
    return deps.webhooks.change(change, remember(call, endpoint, answer(change.after, at)));
  });
