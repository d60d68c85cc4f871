import * as z from 'zod';
import { WebhookEvent } from '../../shared/domain/event.ts';
import { type OrganisationId, WebhookId } from '../../shared/domain/ids.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { refuse, type Result } from '../../shared/domain/result.ts';
import type { WebhookChange } from '../../shared/domain/webhook/change.ts';
import { belongsTo, isLive, mostWebhooks, Webhook, type WebhookOwner } from '../../shared/domain/webhook/webhook.ts';
import { AggregateStore, type Along } from './aggregate-store.ts';
import type { Remember } from './cluster-store.ts';
import { webhooksKey } from './keys.ts';
import type { Item, Table } from './table.ts';

const Owned = z.object({ ids: z.set(WebhookId).optional() });
const idsOf = (item: Item | undefined): WebhookId[] => [...(Owned.parse(item ?? {}).ids ?? [])];

/**
 * Subscriptions. The live ones of an owner are a set in one item: it bounds their number, answers which there are
 * without the delay of an index, and a hundred owners are asked in one request.
 */
export class WebhookStore extends AggregateStore<Webhook, WebhookEvent> {
  constructor(table: Table) {
    super(table, { aggregate: 'webhook', state: Webhook, event: WebhookEvent, indexes: () => ({}) });
  }

  /** Another owner's subscription is not there. */
  async loadOf(owner: WebhookOwner, id: WebhookId): Promise<Result<Webhook, Refusal>> {
    const found = await this.load(id);
    return found.ok && !belongsTo(found.value, owner) ? refuse({ kind: 'not-yours' }) : found;
  }

  /** Those that have not ended, the oldest first: two requests. */
  async listOf(owner: WebhookOwner): Promise<Webhook[]> {
    const ids = idsOf(await this.table.get(webhooksKey(owner)));
    return (await this.loadMany(ids)).toSorted((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
  }

  /** Of all these organisations and of the department: a request for each hundred owners, and one for each hundred found. */
  async ofAll(organisations: readonly OrganisationId[]): Promise<Webhook[]> {
    const owners: WebhookOwner[] = [
      { kind: 'operator' },
      ...organisations.map((organisationId) => ({ kind: 'organisation' as const, organisationId })),
    ];
    const items = await this.table.getAll(owners.map(webhooksKey));
    return this.loadMany(items.flatMap(idsOf));
  }

  /** State and event, and the owner's set when one begins or ends. */
  change(change: WebhookChange, remember?: Remember): Promise<Result<Webhook, Refusal>> {
    return super.save(change, { remember, along: alongWith(change) });
  }
}

function alongWith({ before, after }: WebhookChange): Along[] {
  const begins = before === undefined;
  if (!begins && isLive(after)) return [];
  const limit = {
    expression: 'attribute_not_exists(ids) OR size(ids) < :most',
    values: { ':most': mostWebhooks },
  };
  return [
    {
      write: {
        update: webhooksKey(after.owner),
        set: begins ? 'ADD ids :id SET entity = :entity' : 'DELETE ids :id SET entity = :entity',
        values: { ':id': new Set([after.id]), ':entity': 'webhooks' },
        ...(begins ? { when: limit } : {}),
      },
      refusal: { kind: 'quota-exceeded' },
    },
  ];
}
