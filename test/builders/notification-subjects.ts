import { NotificationSubject, type NotificationKind } from '../../shared/domain/notification/kinds.ts';
import {
  cityRequestId,
  clusterId,
  gatheringId,
  innOf,
  instant,
  mandateId,
  matchId,
  needId,
  organisationId,
  projectId,
  threadId,
} from './ids.ts';

const cluster = { clusterId: clusterId(), clusterTitle: 'Фотоника и лазеры' };
const member = { ...cluster, organisationId: organisationId(2), organisationName: 'ООО «Пример 2»' };
const progress = { ...member, participants: 22, threshold: 30 };
const submitted = { ...cluster, submission: 2 };
const thread = { ...cluster, threadId: threadId() };
const said = { ...member, ...thread };
const gathering = { ...cluster, gatheringId: gatheringId(), startsAt: instant(7) };
const city = {
  ...cluster,
  cityRequestId: cityRequestId(),
  departmentId: organisationId(5),
  departmentName: 'ООО «Пример 2»',
};
const count = { participants: 31, threshold: 30 };
const own = {
  organisationId: organisationId(2),
  organisationName: 'ООО «Пример 2»',
  identifier: { kind: 'inn', value: innOf(2) },
};
const project = { ...cluster, projectId: projectId(), projectTitle: 'Волоконный лазер' };
const inProject = { ...project, organisationId: organisationId(2), organisationName: 'ООО «Пример 2»' };
const need = { ...project, needId: needId(), needKind: 'investment' };
const mandate = {
  organisationId: organisationId(2),
  organisationName: 'ООО «Пример 2»',
  mandateId: mandateId(),
  needKind: 'investment',
};
const made = { matchId: matchId(), partner: 'ООО «Пример 2»' };
const reason = { ru: 'Цель проекта описана неясно.', en: 'The goal of the project is not clear.' };

const lapse = { ru: 'в процессе ликвидации', en: 'being liquidated' };

const data = {
  'invitation-received': { ...member, expiresAt: instant(30) },
  'invitation-resent': member,
  'invitation-reminder': { ...member, expiresAt: instant(30) },
  'invitation-revoked': member,
  'invitation-accepted': { ...progress, role: 'partner' },
  'invitation-declined': member,
  'invitation-expired': member,
  'letter-accepted': { ...cluster, addressee: 'ООО «Пример 2»' },
  'letter-failed': { ...cluster, addressee: 'ООО «Пример 2»', outcome: 'refused' },
  'letter-expired': { ...cluster, addressee: innOf(2) },
  'join-requested': member,
  'join-withdrawn': member,
  'join-request-waiting': member,
  'invitation-undelivered': member,
  'join-approved': { ...member, role: 'participant' },
  'join-refused': member,
  'member-left': progress,
  'member-removed': member,
  'milestone-reached': { ...progress, milestone: 75 },
  'cluster-submitted': submitted,
  'check-delayed': submitted,
  'check-passed': submitted,
  'check-unclear': submitted,
  'check-failed': submitted,
  'action-needed': { ...submitted, reasons: [reason] },
  'cluster-registered': { ...cluster, ...count },
  'cluster-rejected': { ...submitted, reason },
  'cluster-reopened': cluster,
  'cluster-withdrawn': cluster,
  'cluster-expired': cluster,
  'cluster-at-risk': { ...cluster, ...count, participants: 29, deadline: instant(60) },
  'at-risk-notice': { ...cluster, deadline: instant(60), daysLeft: 14 },
  'cluster-recovered': { ...cluster, ...count },
  'cluster-suspended': { ...cluster, ...count, participants: 29 },
  'cluster-closed': cluster,
  'member-lapsed': { ...progress, participants: 29, reason: lapse },
  'member-counts-again': { ...progress, participants: 30 },
  'review-new': submitted,
  'review-near-due': { ...submitted, dueAt: instant(14) },
  'review-overdue': { ...submitted, dueAt: instant(14) },
  'review-taken-over': cluster,
  'action-answered': submitted,
  'review-organisation': own,
  'sending-paused': { run: 1, delivered: 940, bounced: 61 },
  'address-broken': { reason: 'bounce' },
  'organisation-check-delayed': { ...own, organisationName: undefined },
  'organisation-admitted': { ...own, as: 'partner' },
  'organisation-unclear': { ...own, reason: 'reorganising' },
  'organisation-refused': { ...own, reason: 'liquidated' },
  'organisation-change-proposed': { ...own, change: 'succeeded' },
  'organisation-capacity-granted': { ...own, capacity: 'city-department' },
  'organisation-capacity-withdrawn': { ...own, capacity: 'investor' },
  'organisation-suspended': own,
  'organisation-reinstated': own,
  'organisation-excluded': own,
  'representation-offered': { ...own, as: 'operator' },
  'representation-received': own,
  'representation-ended': { ...own, as: 'representative' },
  'project-opened': project,
  'project-request': { ...inProject, hole: true },
  'project-joined': inProject,
  'project-refused': inProject,
  'project-removed': inProject,
  'project-left': inProject,
  'project-lead-left': inProject,
  'project-lead-named': inProject,
  'project-stage-reached': { ...project, trl: 6 },
  'project-stage-set-back': { ...project, trl: 5 },
  'project-completed': project,
  'project-stopped': project,
  'need-expiring': { ...need, expiresAt: instant(14) },
  'need-expired': need,
  'need-match': { ...need, matchId: matchId(), what: 'proposed' },
  'need-match-made': { ...need, ...made },
  'mandate-match': { ...mandate, matchId: matchId(), what: 'declined', reason: lapse },
  'mandate-match-made': { ...mandate, ...made },
  'webhook-disabled': {
    organisationId: organisationId(2),
    webhookId: '60000000-0000-4000-8000-000000000001',
    webhookName: 'Фотоника и лазеры',
    why: 'failing',
  },
  'announcement-made': said,
  'discussion-started': said,
  'comment-written': said,
  'organisation-mentioned': said,
  'text-hidden': { ...thread, what: 'comment', reason: 'advertising', by: 'coordinator' },
  'text-shown': { ...thread, what: 'thread' },
  'abuse-reported': { ...thread, reason: 'insult' },
  'abuse-report-decided': { ...thread, outcome: 'dismissed' },
  'gathering-planned': gathering,
  'gathering-changed': gathering,
  'gathering-cancelled': gathering,
  'gathering-reminder': gathering,
  'city-request-asked': { ...city, about: 'pilot-site', dueAt: instant(21) },
  'city-request-taken': city,
  'city-request-taken-over': city,
  'city-request-prolonged': { ...city, dueAt: instant(42) },
  'city-request-due': { ...city, dueAt: instant(21), overdue: true },
  'city-request-watched': { ...city, dueAt: instant(21), overdue: false },
  'city-request-answered': { ...city, outcome: 'partly' },
  'city-request-withdrawn': city,
} as const satisfies Record<NotificationKind, object>;

/** A subject of this kind; numbers, names and dates can be replaced. */
export const subject = (kind: NotificationKind, overrides: object = {}): NotificationSubject =>
  NotificationSubject.parse({ kind, data: { ...data[kind], ...overrides } });

/** One of every kind. */
export const everySubject: readonly NotificationSubject[] = NotificationSubject.options.map(({ shape }) =>
  subject(shape.kind.value),
);
