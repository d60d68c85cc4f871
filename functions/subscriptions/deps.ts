import type { Actor } from '../../shared/domain/actor.ts';
import type { TargetRules } from '../../shared/domain/webhook/target.ts';
import type { WebhookOwner } from '../../shared/domain/webhook/webhook.ts';
import type { Cursors } from '../runtime/cursor.ts';
import type { ApiDeps } from '../runtime/http-api.ts';
import type { WebhookDeliveryStore } from '../store/webhook-delivery-store.ts';
import type { WebhookStore } from '../store/webhook-store.ts';

/** What the routes of subscriptions need, whoever they are for. */
export type SubscriptionsDeps = ApiDeps & {
  readonly webhooks: WebhookStore;
  readonly webhookDeliveries: WebhookDeliveryStore;
  readonly webhookTargets: TargetRules;
  /** The stage's key, from which every secret is derived. */
  readonly webhookKey: string;
  readonly cursors: Cursors;
  readonly now: () => Date;
  readonly newId: () => string;
};

/** Whose subscriptions a request is about; refuses where that is not the caller's business. */
export type OwnerOf<Scope> = (scope: Scope, actor: Actor) => WebhookOwner;
