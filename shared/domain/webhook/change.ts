import type { Actor } from '../actor.ts';
import type { WebhookFact } from '../event.ts';
import { onward, type Step } from '../step.ts';
import type { Webhook } from './webhook.ts';

/** What a decision about a subscription leads to: written with its event in one transaction, or not at all. */
export type WebhookChange<After extends Webhook = Webhook> = Step<Webhook, WebhookFact> & { readonly after: After };

export type By = { readonly by: Actor | 'system'; readonly at: Date };

/** One step: the version grows by exactly one, and with it goes exactly one event. */
export const next = <After extends Webhook>(
  before: Webhook,
  after: After,
  fact: WebhookFact,
  { by, at }: By,
): WebhookChange<After> => ({
  before,
  after: { ...after, ...onward(before, at) },
  fact,
  actor: by === 'system' ? by : by.personId,
  at,
});
