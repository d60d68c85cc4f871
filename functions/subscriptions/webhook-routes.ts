import { limitOf } from '../../shared/contracts/page.ts';
import { deliveryView, webhookView } from '../../shared/contracts/present/webhook-view.ts';
import type { WebhookContracts } from '../../shared/contracts/webhook-endpoints.ts';
import { askForReplay, askForTest } from '../../shared/domain/webhook/ask-again.ts';
import { refOfDeliveryId } from '../../shared/domain/webhook/delivery.ts';
import { edit } from '../../shared/domain/webhook/edit.ts';
import { end } from '../../shared/domain/webhook/end.ts';
import { rotateSecret } from '../../shared/domain/webhook/rotate-secret.ts';
import { webhookSecret } from '../gateways/webhook-secret.ts';
import { orRefuse, Refused } from '../runtime/refused.ts';
import { route } from '../runtime/route.ts';
import { changeWebhook, createWebhook } from './webhook-changes.ts';
import type { OwnerOf, SubscriptionsDeps } from './deps.ts';

const accepted = { accepted: true } as const;

/** The routes of subscriptions, for one kind of owner. */
export const webhookRoutes = <Scope>(contracts: WebhookContracts<Scope>, ownerOf: OwnerOf<Scope>) => [
  route(contracts.list, async (input, { actor }, deps: SubscriptionsDeps) => {
    const webhooks = await deps.webhooks.listOf(ownerOf(input, actor));
    return { items: webhooks.map((webhook) => webhookView(webhook, deps.now())) };
  }),

  route(contracts.create, (input, call, deps: SubscriptionsDeps) => {
    const { name, url, events, clusterId } = input;
    const answering = { call, endpoint: contracts.create };
    return createWebhook({ name, url, events, clusterId }, ownerOf(input, call.actor), answering, deps);
  }),

  route(contracts.read, async (input, { actor }, deps: SubscriptionsDeps) => {
    const webhook = orRefuse(await deps.webhooks.loadOf(ownerOf(input, actor), input.webhookId));
    return webhookView(webhook, deps.now());
  }),

  route(contracts.edit, async (input, call, deps: SubscriptionsDeps) => {
    const { name, url, events, clusterId, paused, webhookId } = input;
    const place = { owner: ownerOf(input, call.actor), webhookId };
    const after = await changeWebhook(place, { call, endpoint: contracts.edit }, deps, (webhook, by, at) =>
      edit(webhook, {
        changes: { name, url, events, clusterId, paused },
        targets: deps.webhookTargets,
        sawVersion: call.sawVersion,
        by,
        at,
      }),
    );
    return webhookView(after, deps.now());
  }),

  route(contracts.end, async (input, call, deps: SubscriptionsDeps) => {
    const place = { owner: ownerOf(input, call.actor), webhookId: input.webhookId };
    const endpoint = contracts.end;
    const after = await changeWebhook(place, { call, endpoint }, deps, (webhook, by, at) => end(webhook, { by, at }));
    return webhookView(after, deps.now());
  }),

  route(contracts.rotate, async (input, call, deps: SubscriptionsDeps) => {
    const place = { owner: ownerOf(input, call.actor), webhookId: input.webhookId };
    const { sawVersion } = call;
    const after = await changeWebhook(place, { call, endpoint: contracts.rotate }, deps, (webhook, by, at) =>
      rotateSecret(webhook, { sawVersion, by, at }),
    );
    const secret = webhookSecret(deps.webhookKey, after.id, after.secret.generation);
    return { ...webhookView(after, deps.now()), secret };
  }),

  route(contracts.test, async (input, call, deps: SubscriptionsDeps) => {
    const place = { owner: ownerOf(input, call.actor), webhookId: input.webhookId };
    const answering = { call, endpoint: contracts.test };
    const ask = askForTest;
    await changeWebhook(
      place,
      answering,
      deps,
      (webhook, by, at) => ask(webhook, { by, at }),
      () => accepted,
    );
    return accepted;
  }),

  route(contracts.listDeliveries, async (input, { actor }, deps: SubscriptionsDeps) => {
    const list = `deliveries ${input.webhookId}`;
    const paging = { limit: limitOf(input.limit), after: deps.cursors.read(list, input.cursor) };
    const { id } = orRefuse(await deps.webhooks.loadOf(ownerOf(input, actor), input.webhookId));
    const page = await deps.webhookDeliveries.list(id, paging);
    return { items: page.items.map(deliveryView), next: deps.cursors.write(list, page.next) };
  }),

  route(contracts.readDelivery, async (input, { actor }, deps: SubscriptionsDeps) => {
    const { id } = orRefuse(await deps.webhooks.loadOf(ownerOf(input, actor), input.webhookId));
    const ref = refOfDeliveryId(id, input.deliveryId);
    const delivery = ref && (await deps.webhookDeliveries.load(ref));
    if (delivery === undefined) throw new Refused({ kind: 'not-found' });
    return { ...deliveryView(delivery), body: delivery.body };
  }),

  route(contracts.replayDelivery, async (input, call, deps: SubscriptionsDeps) => {
    const place = { owner: ownerOf(input, call.actor), webhookId: input.webhookId };
    const ref = refOfDeliveryId(input.webhookId, input.deliveryId);
    const delivery = ref && (await deps.webhookDeliveries.load(ref));
    if (delivery === undefined) throw new Refused({ kind: 'not-found' });
    const { at: since, eventId } = delivery;
    const answering = { call, endpoint: contracts.replayDelivery };
    const decide = (webhook: Parameters<typeof askForReplay>[0], by: typeof call.actor, at: Date) =>
      askForReplay(webhook, { since, eventId, by, at });
    await changeWebhook(place, answering, deps, decide, () => accepted);
    return accepted;
  }),

  route(contracts.replayAll, async (input, call, deps: SubscriptionsDeps) => {
    const place = { owner: ownerOf(input, call.actor), webhookId: input.webhookId };
    const answering = { call, endpoint: contracts.replayAll };
    const decide = (webhook: Parameters<typeof askForReplay>[0], by: typeof call.actor, at: Date) =>
      askForReplay(webhook, { since: input.since, by, at });
    await changeWebhook(place, answering, deps, decide, () => accepted);
    return accepted;
  }),
];
