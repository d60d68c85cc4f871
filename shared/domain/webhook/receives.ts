import type { Member } from '../cluster/member.ts';
import type { PlatformEvent } from '../event.ts';
import type { ClusterId, OrganisationId } from '../ids.ts';
import { reachOf } from './reach.ts';
import { isLive, type Webhook, type WebhookOwner } from './webhook.ts';

/** The cluster in which it happened, if it happened in one. */
export function clusterOf(event: PlatformEvent): ClusterId | undefined {
  if (event.aggregate === 'cluster') return event.aggregateId;
  return 'clusterId' in event.data ? event.data.clusterId : undefined;
}

/** Organisations that an event itself names. */
export const namedIn = ({ data }: PlatformEvent): readonly OrganisationId[] => {
  if ('organisationIds' in data) return data.organisationIds;
  return 'organisationId' in data ? [data.organisationId] : [];
};

/** Confirmed now, or until after this happened: who left hears what it was still a part of. */
const wasMember = (member: Member | undefined, { at }: PlatformEvent): boolean =>
  member?.status === 'confirmed' ||
  ((member?.status === 'left' || member?.status === 'removed') && member.endedAt >= at);

/** May this organisation be told? `member` is its membership in the cluster of the event, if it has one. */
export function mayBeTold(event: PlatformEvent, organisation: OrganisationId, member: Member | undefined): boolean {
  switch (reachOf[event.type]) {
    case 'desk':
      return false;
    case 'own':
      return event.aggregateId === organisation;
    case 'members':
      return wasMember(member, event);
    case 'named':
      return namedIn(event).includes(organisation);
    case 'concerned':
      return wasMember(member, event) || namedIn(event).includes(organisation);
  }
}

/** What of an event's data this owner sees: whoever is not a member learns of no other organisation. */
export function visibleData(event: PlatformEvent, owner: WebhookOwner, member: Member | undefined): object {
  if (owner.kind === 'operator' || !('organisationIds' in event.data) || wasMember(member, event)) return event.data;
  return { ...event.data, organisationIds: event.data.organisationIds.filter((id) => id === owner.organisationId) };
}

/** Does this subscription ask for the event? A test goes to its own subscription and to no other. */
export function asksFor(webhook: Webhook, event: PlatformEvent): boolean {
  if (event.type === 'webhook-test') return isLive(webhook) && event.aggregateId === webhook.id;
  // What happened before the subscription was made is not its business, however late it is told.
  if (!isLive(webhook) || event.at < webhook.createdAt) return false;
  if (webhook.clusterId !== undefined && clusterOf(event) !== webhook.clusterId) return false;
  return webhook.events.includes('*') || webhook.events.includes(event.type);
}
