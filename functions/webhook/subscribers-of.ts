import type { Member } from '../../shared/domain/cluster/member.ts';
import type { PlatformEvent } from '../../shared/domain/event.ts';
import type { OrganisationId } from '../../shared/domain/ids.ts';
import { asksFor, clusterOf, mayBeTold, namedIn, visibleData } from '../../shared/domain/webhook/receives.ts';
import type { Webhook } from '../../shared/domain/webhook/webhook.ts';
import { orRefuse } from '../runtime/refused.ts';
import type { WebhookWorkerDeps } from './deps.ts';

export type Subscriber = { readonly webhook: Webhook; readonly data: object };
type Deps = Pick<WebhookWorkerDeps, 'clusters' | 'webhooks'>;

/** The subscriptions that get an event, each with what it may see. */
export async function subscribersOf(event: PlatformEvent, deps: Deps): Promise<Subscriber[]> {
  if (event.type === 'webhook-test') {
    const webhook = orRefuse(await deps.webhooks.load(event.aggregateId));
    return asksFor(webhook, event) ? [{ webhook, data: event.data }] : [];
  }
  const members = await membersOf(event, deps);
  const candidates = new Set([...members.keys(), ...namedIn(event), ...ownOf(event)]);
  const told = [...candidates].filter((id) => mayBeTold(event, id, members.get(id)));
  const webhooks = await deps.webhooks.ofAll(told);
  return webhooks
    .filter((webhook) => asksFor(webhook, event))
    .map((webhook) => ({ webhook, data: visibleData(event, webhook.owner, memberOf(webhook, members)) }));
}

/** Every membership of the cluster, past ones included; the programme bounds their number. */
async function membersOf(event: PlatformEvent, { clusters }: Deps): Promise<ReadonlyMap<OrganisationId, Member>> {
  const cluster = clusterOf(event);
  if (cluster === undefined) return new Map();
  const { members } = orRefuse(await clusters.loadAll(cluster));
  return new Map(members.map((member) => [member.organisationId, member]));
}

const ownOf = (event: PlatformEvent): readonly OrganisationId[] =>
  event.aggregate === 'organisation' ? [event.aggregateId] : [];

const memberOf = ({ owner }: Webhook, members: ReadonlyMap<OrganisationId, Member>): Member | undefined =>
  owner.kind === 'organisation' ? members.get(owner.organisationId) : undefined;
