import { memberReasonText } from '../../eligibility/member-reasons.ts';
import type { MemberStatus } from '../cluster/member.ts';
import type { Bilingual } from '../cluster/submission.ts';
import type { ClusterEvent } from '../event.ts';
import type { OrganisationId } from '../ids.ts';
import type { Announcement, Audience } from './audience.ts';
import type { NotificationSubject } from './kinds.ts';

/** What the texts need beside the event, as it is when it is told. */
export type ClusterContext = {
  readonly title: string;
  readonly alive: boolean;
  readonly threshold: number;
  readonly member: (id: OrganisationId) => {
    readonly name: string;
    readonly status: MemberStatus;
    readonly expiresAt?: string | undefined;
  };
  /** Name or INN of the organisation that a letter was written to. */
  readonly addressee: (letter: number) => string;
  /** A code of the programme's catalogue of reasons, in words. */
  readonly reason: (code: string) => Bilingual;
};

/** Organisations whose names the announcements of this event need. */
export function organisationsOf({ data }: ClusterEvent): readonly OrganisationId[] {
  if ('organisationIds' in data) return data.organisationIds;
  return 'organisationId' in data ? [data.organisationId] : [];
}

const tell = (audience: Audience, subject: NotificationSubject): Announcement => ({ audience, subject });
const coordinator = (subject: NotificationSubject) => tell({ to: 'coordinator' }, subject);
const members = (subject: NotificationSubject) => tell({ to: 'members' }, subject);
const organisation = (organisationId: OrganisationId, subject: NotificationSubject) =>
  tell({ to: 'organisation', organisationId }, subject);

/** Who is told what about a cluster. The first announcement that reaches a person is theirs: one per event. */
export function announceCluster(event: ClusterEvent, context: ClusterContext): Announcement[] {
  const cluster = { clusterId: event.aggregateId, clusterTitle: context.title };
  const { threshold } = context;
  const about = (organisationId: OrganisationId) => ({
    ...cluster,
    organisationId,
    organisationName: context.member(organisationId).name,
  });

  switch (event.type) {
    case 'cluster-opened':
    case 'cluster-edited':
    case 'review-released':
    case 'letter-written':
    case 'letter-revoked':
      return [];

    case 'organisations-invited':
      return event.data.organisationIds.map((id) =>
        organisation(id, {
          kind: 'invitation-received',
          data: { ...about(id), expiresAt: context.member(id).expiresAt },
        }),
      );
    case 'invitation-resent': {
      const id = event.data.organisationId;
      const data = { ...about(id), expiresAt: context.member(id).expiresAt };
      return [organisation(id, { kind: 'invitation-resent', data })];
    }
    case 'invitation-reminded': {
      const { organisationId: id, expiresAt } = event.data;
      return [organisation(id, { kind: 'invitation-reminder', data: { ...about(id), expiresAt } })];
    }
    case 'invitation-revoked':
    case 'join-refused':
    case 'member-removed':
      return [organisation(event.data.organisationId, { kind: event.type, data: about(event.data.organisationId) })];
    case 'invitation-declined':
    case 'invitation-expired':
    case 'join-requested':
    case 'invitation-undelivered':
    case 'join-withdrawn':
      return [coordinator({ kind: event.type, data: about(event.data.organisationId) })];

    case 'join-request-waiting':
      // Of a cluster that ended meanwhile nobody has to answer it.
      if (!context.alive) return [];
      return [coordinator({ kind: event.type, data: about(event.data.organisationId) })];
    case 'letter-accepted':
    case 'letter-expired': {
      const addressee = context.addressee(event.data.letter);
      return [coordinator({ kind: event.type, data: { ...cluster, addressee } })];
    }
    case 'letter-settled': {
      const { letter, outcome } = event.data;
      if (outcome === 'already-in') return [];
      return [
        coordinator({ kind: 'letter-failed', data: { ...cluster, addressee: context.addressee(letter), outcome } }),
      ];
    }

    case 'invitation-accepted':
    case 'join-approved': {
      const { organisationId: id, role, participants, milestone } = event.data;
      const progress = { ...about(id), participants, threshold };
      const told: Announcement[] = [];
      if (event.type === 'join-approved')
        told.push(organisation(id, { kind: 'join-approved', data: { ...about(id), role } }));
      if (milestone !== undefined)
        told.push({ ...coordinator({ kind: 'milestone-reached', data: { ...progress, milestone } }), alsoActor: true });
      else if (event.type === 'invitation-accepted')
        told.push(coordinator({ kind: 'invitation-accepted', data: { ...progress, role } }));
      return told;
    }
    case 'member-left': {
      const { organisationId: id, participants } = event.data;
      return [coordinator({ kind: 'member-left', data: { ...about(id), participants, threshold } })];
    }

    case 'cluster-submitted': {
      const data = { ...cluster, submission: event.data.submission };
      return [{ ...coordinator({ kind: 'cluster-submitted', data }), alsoActor: true }];
    }
    case 'check-delayed':
      return [coordinator({ kind: 'check-delayed', data: { ...cluster, submission: event.data.submission } })];
    case 'check-completed': {
      const data = { ...cluster, submission: event.data.submission };
      if (event.data.outcome === 'not-eligible') return [coordinator({ kind: 'check-failed', data })];
      const kind = event.data.outcome === 'eligible' ? 'check-passed' : 'check-unclear';
      return [coordinator({ kind, data }), tell({ to: 'operators' }, { kind: 'review-new', data })];
    }

    case 'review-claimed': {
      const { takenOverFrom } = event.data;
      if (takenOverFrom === undefined) return [];
      return [tell({ to: 'person', personId: takenOverFrom }, { kind: 'review-taken-over', data: cluster })];
    }
    case 'review-near-due':
    case 'review-overdue': {
      const { submission, dueAt } = event.data;
      return [tell({ to: 'reviewers' }, { kind: event.type, data: { ...cluster, submission, dueAt } })];
    }
    case 'action-answered':
      return [
        tell({ to: 'reviewers' }, { kind: 'action-answered', data: { ...cluster, submission: event.data.submission } }),
      ];
    case 'action-requested': {
      const { submission, reasons } = event.data;
      const data = { ...cluster, submission, reasons: reasons.map((code) => context.reason(code)) };
      return [coordinator({ kind: 'action-needed', data })];
    }

    case 'cluster-registered':
      return [
        members({ kind: 'cluster-registered', data: { ...cluster, participants: event.data.participants, threshold } }),
      ];
    case 'cluster-rejected': {
      const { submission, reason } = event.data;
      return [
        coordinator({ kind: 'cluster-rejected', data: { ...cluster, submission, reason: context.reason(reason) } }),
      ];
    }
    case 'cluster-reopened':
      return [coordinator({ kind: 'cluster-reopened', data: cluster })];
    case 'cluster-withdrawn':
    case 'cluster-closed':
    case 'cluster-expired':
      return [members({ kind: event.type, data: cluster })];

    case 'cluster-at-risk': {
      const { participants, deadline, organisationId: id } = event.data;
      const atRisk = members({ kind: 'cluster-at-risk', data: { ...cluster, deadline, participants, threshold } });
      // Removed by the coordinator, and the cluster fell below the threshold: one event, two pieces of news.
      const removed = context.member(id).status === 'removed';
      return removed ? [organisation(id, { kind: 'member-removed', data: about(id) }), atRisk] : [atRisk];
    }
    case 'member-lapsed': {
      const { organisationId: id, participants, reason } = event.data;
      const data = { ...about(id), participants, threshold, reason: memberReasonText(reason) };
      return [coordinator({ kind: 'member-lapsed', data }), organisation(id, { kind: 'member-lapsed', data })];
    }
    case 'member-counts-again': {
      const { organisationId: id, participants } = event.data;
      const data = { ...about(id), participants, threshold };
      return [coordinator({ kind: event.type, data }), organisation(id, { kind: event.type, data })];
    }
    case 'at-risk-notice': {
      const { daysLeft, deadline } = event.data;
      return [members({ kind: 'at-risk-notice', data: { ...cluster, deadline, daysLeft } })];
    }
    case 'cluster-recovered':
    case 'cluster-suspended':
      return [members({ kind: event.type, data: { ...cluster, participants: event.data.participants, threshold } })];
  }
}
