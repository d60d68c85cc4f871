import type { Actor } from '../actor.ts';
import { noHash } from '../event.ts';
import type { WebhookId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { WebhookChange } from './change.ts';
import { isSuitable, type TargetRules } from './target.ts';
import type { ActiveWebhook, WebhookOwner } from './webhook.ts';

type Creation = {
  readonly id: WebhookId;
  readonly owner: WebhookOwner;
  readonly content: Pick<ActiveWebhook, 'name' | 'url' | 'events' | 'clusterId'>;
  readonly targets: TargetRules;
  readonly by: Actor;
  readonly at: Date;
};

/** A new subscription gets events from now on. */
export function create({
  id,
  owner,
  content,
  targets,
  by,
  at,
}: Creation): Result<WebhookChange<ActiveWebhook>, Refusal> {
  if (!isSuitable(content.url, targets)) return refuse({ kind: 'unsuitable-address' });
  const now = at.toISOString();
  return accept({
    before: undefined,
    after: {
      status: 'active',
      id,
      version: 1,
      lastEventHash: noHash,
      owner,
      ...content,
      events: chosen(content.events),
      secret: { generation: 1, earlier: [] },
      createdBy: by.personId,
      createdAt: now,
      updatedAt: now,
    },
    fact: {
      type: 'webhook-created',
      data: owner.kind === 'organisation' ? { owner: owner.organisationId } : {},
    },
    actor: by.personId,
    at,
  });
}

/** Each type once; whoever wants all needs no list. */
export const chosen = (events: readonly string[]): string[] => (events.includes('*') ? ['*'] : [...new Set(events)]);
