import type { OrganisationEvent } from '../event.ts';
import type { Identifier } from '../organisation/organisation.ts';
import type { Announcement } from './audience.ts';
import type { NotificationSubject } from './kinds.ts';

export type OrganisationContext = { readonly name: string | undefined; readonly identifier: Identifier };

/** Who is told what about an organisation's participation. */
export function announceOrganisation(
  event: OrganisationEvent,
  { name, identifier }: OrganisationContext,
): Announcement[] {
  const organisationId = event.aggregateId;
  const own = { organisationId, organisationName: name, identifier };
  const applicant = (subject: NotificationSubject): Announcement => ({
    audience: { to: 'applicant', organisationId },
    subject,
  });

  switch (event.type) {
    case 'organisation-check-delayed':
      return [applicant({ kind: 'organisation-check-delayed', data: own })];
    case 'organisation-admitted':
      return [applicant({ kind: 'organisation-admitted', data: { ...own, as: event.data.as } })];
    case 'organisation-unclear':
      return [
        applicant({ kind: 'organisation-unclear', data: { ...own, reason: event.data.reason } }),
        { audience: { to: 'operators' }, subject: { kind: 'review-organisation', data: own } },
      ];
    case 'organisation-refused':
      return [applicant({ kind: 'organisation-refused', data: { ...own, reason: event.data.reason } })];
    case 'organisation-change-proposed': {
      const data = { ...own, change: event.data.kind };
      return [{ audience: { to: 'organisation', organisationId }, subject: { kind: event.type, data } }];
    }
    case 'organisation-capacity-granted':
    case 'organisation-capacity-withdrawn': {
      const data = { ...own, capacity: event.data.capacity };
      return [{ audience: { to: 'organisation', organisationId }, subject: { kind: event.type, data } }];
    }
    case 'organisation-suspended':
    case 'organisation-reinstated':
    case 'organisation-excluded':
      return [{ audience: { to: 'organisation', organisationId }, subject: { kind: event.type, data: own } }];
    case 'representation-offered': {
      const data = { ...own, as: event.data.origin };
      return [{ audience: { to: 'organisation', organisationId }, subject: { kind: event.type, data } }];
    }
    case 'representation-handed-over': {
      const { origin: as, from } = event.data;
      const ended = { kind: 'representation-ended', data: { ...own, as } } as const;
      const received = { kind: 'representation-received', data: own } as const;
      return [
        { audience: { to: 'people', personIds: from }, subject: ended },
        { audience: { to: 'organisation', organisationId }, subject: received, alsoActor: true },
      ];
    }
    // The applicant sees the application at once; a changed fact is told when it changes something for a cluster.
    case 'organisation-applied':
    case 'organisation-change-confirmed':
    case 'organisation-change-declined':
    case 'representative-left':
    case 'representation-offer-revoked':
    case 'organisation-facts-changed':
    case 'organisation-openness-changed':
      return [];
  }
}
