import type * as z from 'zod';
import { mic } from '../../programme/mic.ts';
import type { endpointsByName } from '../endpoints.ts';
import { caseExample, replayExample, reviewsExample } from './case-examples.ts';
import * as clusters from './cluster-examples.ts';
import { cityResponses } from './city-examples.ts';
import * as calendar from './calendar-examples.ts';
import * as matching from './matching-examples.ts';
import * as needs from './need-examples.ts';
import { deadLetterResponses } from './dead-letter-examples.ts';
import * as community from './community-examples.ts';
import { currentFigures } from '../present/figure-views.ts';
import { chainChecks } from '../present/verification.ts';
import * as facts from './example-facts.ts';
import * as letters from './letter-examples.ts';
import * as figureFacts from './figure-examples.ts';
import * as members from './member-examples.ts';
import * as organisations from './organisation-examples.ts';
import { projectResponses } from './project-examples.ts';
import { privacyExamples } from './privacy-examples.ts';
import * as reports from './report-examples.ts';
import { searchExamples } from './search-examples.ts';
import { sessionExamples } from './session-examples.ts';
import { webhookResponseExamples } from './webhook-examples.ts';

const { cluster, founder, supplier, expiresAt, invitedAt } = facts;
/** Cursors are opaque. */
const next = 'eyJsIjoiY2x1c3RlcnMiLCJrIjoiMjAyNi0wOS0wMiJ9.5bXq0mJ8vT1cY7wK';

const [sealed = { seq: 1, previousHash: facts.hashes.snapshot, hash: facts.hashes.report }] = reports.sealedExample;

const me = {
  personId: facts.coordinator,
  name: 'Анна Петрова',
  email: 'anna.petrova@example.org',
  language: 'ru' as const,
  operator: false,
  organisations: [founder.id],
  allowedActions: ['applyForParticipation'],
};
const emails = {
  invitations: true,
  membership: true,
  progress: true,
  decisions: true,
  'review-queue': true,
  organisation: true,
  community: true,
};

const pace = {
  invitations: 'at-once' as const,
  membership: 'daily' as const,
  progress: 'weekly' as const,
  decisions: 'at-once' as const,
  'review-queue': 'at-once' as const,
  organisation: 'at-once' as const,
  community: 'daily' as const,
};
const settings = { email: emails, pace, timeZone: 'Europe/Moscow', digest: { hour: 9, weekday: 1 } };

const delivery = {
  id: `${facts.coordinator}~${invitedAt}~${cluster.id}`,
  personId: facts.coordinator,
  status: 'bounced' as const,
  goesAt: invitedAt,
  attempts: 4,
  softBounces: 3,
  at: expiresAt,
  messageId: '010001998f3c2d1e-0f6a',
  permanent: false,
  kinds: ['invitation-accepted' as const, 'member-left' as const],
  topics: [cluster.id],
  allowedActions: ['retryDelivery'],
};
const switches = {
  switches: [
    { name: 'register' as const, on: false, since: '2026-11-09T08:00:00.000Z', by: facts.reviewer },
    { name: 'changes' as const, on: true },
    { name: 'sign-up' as const, on: true },
  ],
};
const sender = {
  status: 'sending' as const,
  since: invitedAt,
  by: facts.reviewer,
  lastDay: { delivered: 940, bounced: 12, softBounced: 5, complained: 0, rejected: 0, bounceRate: 0.0126 },
  allowedActions: ['pauseDeliveries'],
};

type Endpoints = typeof endpointsByName;
/** Files speak for themselves. */
type Answering = {
  [Name in keyof Endpoints]: Endpoints[Name] extends { readonly produces: readonly string[] } ? never : Name;
}[keyof Endpoints];

/** What each route answers when all is well; the compiler sees to it that none is forgotten. */
export const responseExamples: { readonly [Name in Answering]: z.input<Endpoints[Name]['output']> } = {
  ...projectResponses,
  listPublicClusters: { items: [clusters.publicClusterExample], next },
  readPublicCluster: clusters.publicClusterExample,
  listPublicMembers: { items: [members.publicMemberExample], next },
  readTimeline: { items: reports.sealedExample, next },
  readChain: {
    items: [...reports.sealedExample, { seq: 68, previousHash: facts.hashes.snapshot, hash: facts.hashes.events[0] }],
    next,
  },
  listHeads: { items: [reports.headExample], next },
  readHead: reports.headExample,
  readProof: {
    line: sealed,
    proof: {
      leaf: `${facts.hashes.snapshot}#00000070#${facts.hashes.events[2]}`,
      path: [{ side: 'left', hash: facts.hashes.report }],
      head: reports.headExample,
    },
  },
  verifyEntry: chainChecks({ form: true, hash: true, published: true }),
  readStatistics: { asOf: facts.checkedAt, day: '2026-10-12', figures: currentFigures(figureFacts.current) },
  listCorrections: { items: [figureFacts.correction], next },
  readMetric: { items: [figureFacts.closed], next },
  readMetricOfDay: { metric: 'clusters', ...figureFacts.closed },
  listPublicOrganisations: { items: [organisations.publicOrganisationExample], next },
  readPublicOrganisation: organisations.publicOrganisationExample,
  readProgramme: {
    id: mic.id,
    version: mic.version,
    validFrom: mic.validFrom,
    name: mic.name,
    threshold: mic.threshold,
    regions: [...mic.regions],
    adjacency: mic.adjacency.slice(0, 3).map(([one, other]) => [one, other]),
    clocks: { ...mic.clocks, reminderDays: [...mic.clocks.reminderDays], graceNotices: [...mic.clocks.graceNotices] },
    limits: mic.limits,
    cityRequests: mic.cityRequests,
    reasons: Object.fromEntries(Object.entries(mic.reasons).slice(0, 2)),
  },
  unsubscribe: { unsubscribed: true },
  ...searchExamples(next),

  readMe: me,
  writeMe: me,
  listNotifications: {
    items: [
      {
        id: `${invitedAt}~5d0c6f1e-2b7a-4d93-8e40-1c9f7a3b6d52`,
        kind: 'invitation-received',
        at: invitedAt,
        read: false,
        title: {
          ru: 'Приглашение в кластер «Фотоника Москвы»',
          en: 'Invitation to the cluster “Фотоника Москвы”',
        },
        body: {
          ru: `${supplier.name}: вас приглашают в межотраслевой кластер «Фотоника Москвы». Примите приглашение и укажите свой вклад или откажитесь.`,
          en: `${supplier.name}: you are invited to the inter-industry cluster “Фотоника Москвы”. Accept and say what you bring, or decline.`,
        },
        link: `/clusters/${cluster.id}`,
      },
    ],
    next,
  },
  readNotification: { read: true },
  readNotificationSettings: settings,
  writeNotificationSettings: {
    ...settings,
    email: { ...emails, progress: false },
    pace: { ...pace, progress: 'off' },
    quietHours: { from: '22:00', to: '08:00' },
  },

  applyForParticipation: organisations.appliedExample,
  readOrganisation: organisations.proposedExample,
  editOrganisation: organisations.closedToInvitationsExample,
  confirmProposal: organisations.confirmedExample,
  declineProposal: { ...organisations.admittedExample, version: 4 },
  listMemberships: {
    items: [
      {
        clusterId: cluster.id,
        organisationId: supplier.id,
        role: 'participant',
        status: 'invited',
        expiresAt,
        updatedAt: invitedAt,
        allowedActions: ['acceptInvitation', 'declineInvitation'],
      },
    ],
  },
  findOrganisation: {
    organisationId: supplier.id,
    name: supplier.name,
    inn: supplier.inn,
    status: 'participant',
  },

  openCluster: clusters.openedExample,
  readCluster: clusters.gatheringExample,
  editCluster: clusters.editedExample,
  readLedger: reports.ledgerExample,
  listMembers: { items: [members.confirmedExample, members.invitedExample], next },
  readHistory: { items: reports.timelineExample, next },
  dryRun: reports.dryRunExample,
  submitCluster: {
    clusterId: cluster.id,
    submission: 1,
    status: 'checking',
    snapshotHash: facts.hashes.snapshot,
    programme: facts.programme,
    submittedAt: facts.submittedAt,
    version: 70,
  },
  readReport: reports.reportExample,
  readCheckProgress: reports.checkProgressExample,
  answerAction: clusters.answeredExample,
  withdrawCluster: clusters.withdrawnExample,

  inviteOrganisations: {
    rows: [
      { inn: supplier.inn, result: 'invited', organisationId: supplier.id, role: 'participant', expiresAt },
      { inn: '9901000011', result: 'invalid-inn' },
    ],
    invited: 1,
  },
  importInvitations: {
    rows: [
      { row: 2, inn: supplier.inn, name: supplier.name, result: 'invited', letter: false },
      { row: 3, inn: '9901000011', result: 'invalid-inn', letter: false },
    ],
    invited: 1,
    dryRun: false,
  },
  acceptInvitation: members.confirmedExample,
  declineInvitation: members.endedExample('declined', 'Заняты в другом проекте до конца года.'),
  revokeInvitation: members.endedExample('revoked'),
  resendInvitation: members.invitedExample,
  requestToJoin: members.requestedExample,
  approveRequest: members.approvedExample,
  refuseRequest: members.endedRequestExample('refused', 'Испытательная площадка в кластере уже есть.'),
  withdrawRequest: members.endedRequestExample('withdrawn'),
  leaveCluster: members.endedExample('left', 'Меняем направление работы.'),
  removeMember: members.endedExample('removed', 'Организация прекратила участие в проекте.'),

  listAnnouncements: { items: [community.publicThreadExample], next },
  listPublicThreads: { items: [{ ...community.publicThreadExample, kind: 'discussion', pinned: false }], next },
  readPublicThread: community.publicThreadExample,
  listPublicComments: { items: [community.publicCommentExample], next },
  listThreads: {
    items: [{ ...community.threadExample, comments: 12, lastCommentAt: facts.decidedAt, unread: true }],
    next,
  },
  startThread: community.threadExample,
  readThread: community.wholeThreadExample,
  editThread: community.threadExample,
  pinThread: community.threadExample,
  lockThread: { ...community.threadExample, status: 'locked', allowedActions: ['lockThread', 'deleteThread'] },
  hideThread: community.hiddenThreadExample,
  showThread: community.threadExample,
  deleteThread: { deleted: true },
  listComments: { items: [community.commentExample, community.deletedCommentExample], next },
  writeComment: community.commentExample,
  editComment: { ...community.commentExample, editedAt: facts.checkedAt, version: 2 },
  deleteComment: community.deletedCommentExample,
  hideComment: { ...community.hiddenCommentExample, allowedActions: ['showComment'] },
  showComment: { ...community.commentExample, version: 3 },
  reportAbuse: { reported: true },
  writeLetter: { result: 'letter', letter: letters.sentExample, link: letters.link },
  listLetters: { items: [letters.usedExample, letters.sentExample], next },
  revokeLetter: letters.revokedExample,
  previewLetter: letters.previewExample,
  acceptLetter: { clusterId: cluster.id, organisationId: facts.applicant.id, outcome: 'pending' },

  ...privacyExamples,
  ...sessionExamples,
  readFollowing: { following: 'default' },
  followCluster: { following: 'mentions' },
  followThread: { following: 'all' },
  markClusterRead: { read: true },
  markThreadRead: { read: true },
  openNeed: needs.needExample,
  listNeeds: { items: [{ ...needs.needExample, allowedActions: ['readNeed'] }], next },
  readNeed: needs.needExample,
  changeNeed: { ...needs.needExample, version: 2 },
  renewNeed: { ...needs.needExample, version: 2 },
  meetNeed: needs.endedNeedExample,
  withdrawNeed: { ...needs.endedNeedExample, status: 'withdrawn' },
  openMandate: matching.mandateExample,
  listMandates: { items: [matching.mandateExample], next },
  readMandate: matching.mandateExample,
  changeMandate: { ...matching.mandateExample, version: 2 },
  pauseMandate: matching.movedMandate('paused', ['changeMandate', 'resumeMandate', 'closeMandate']),
  resumeMandate: matching.movedMandate('open', ['changeMandate', 'pauseMandate', 'closeMandate']),
  closeMandate: matching.movedMandate('closed', ['listMandateMatches']),
  showInterest: { ...matching.forMandate, status: 'agreed-by-us', allowedActions: ['declineMatch'] },
  listMandateMatches: { items: [matching.forMandate], next },
  listNeedMatches: { items: [matching.forNeed], next },
  listClusterMatches: { items: [matching.forNeed], next },
  readMatch: matching.forNeed,
  agreeMatch: matching.matched,
  declineMatch: matching.declined,
  listPublicNeeds: { items: [needs.publicNeedExample, needs.anonymousNeedExample], next },
  listPublicClusterNeeds: { items: [needs.publicNeedExample], next },
  listGatherings: { items: [calendar.gatheringExample], next },
  planGathering: calendar.gatheringExample,
  readGathering: calendar.attendedExample,
  changeGathering: { ...calendar.gatheringExample, version: 2 },
  cancelGathering: { ...calendar.gatheringExample, status: 'cancelled', version: 3, allowedActions: [] },
  answerGathering: { answer: 'yes' },
  makeCalendarFeed: { path: '/public/calendars/eyJwIjoiYW5uYSJ9.5bXq0mJ8vT1cY7wK' },
  endCalendarFeed: { ended: true },
  listPublicGatherings: { items: [calendar.publicGatheringExample], next },

  listReviews: reviewsExample,
  readCase: caseExample,
  claimReview: clusters.claimedExample,
  releaseReview: clusters.inReviewExample,
  decideCluster: clusters.registeredExample,
  replayReport: replayExample,
  reopenCluster: clusters.reopenedExample,
  closeCluster: clusters.closedExample,
  listOrganisations: { items: [organisations.unclearExample], next },
  listDeliveries: { items: [delivery], next },
  listDeliveriesOfPerson: { items: [delivery], next },
  readSender: sender,
  readSwitches: switches,
  turnSwitch: switches,
  pauseDeliveries: { ...sender, status: 'paused', allowedActions: ['resumeDeliveries'] },
  resumeDeliveries: sender,
  ...deadLetterResponses,
  retryDelivery: { ...delivery, status: 'queued', notBefore: facts.submittedAt, allowedActions: [] },
  decideOrganisation: organisations.decidedOrganisationExample,
  listEventsOfDay: { items: [reports.auditExample], next },
  listEventsOfAggregate: { items: [reports.auditExample] },
  listReports: { items: [community.abuseReportExample], next },
  decideReport: {
    ...community.abuseReportExample,
    status: 'decided',
    outcome: 'dismissed',
    decidedAt: facts.dueAt,
    version: 2,
    allowedActions: [],
  },
  suspendOrganisation: organisations.suspendedExample,
  offerHandover: organisations.handoverExample,
  revokeHandover: organisations.handoverEndedExample,
  previewHandover: organisations.handoverPreviewExample,
  takeOver: organisations.handoverEndedExample,
  offerReassignment: organisations.handoverExample,
  revokeReassignment: organisations.reassignmentEndedExample,
  grantCapacity: organisations.grantedExample,
  withdrawCapacity: organisations.withdrawnExample,
  reinstateOrganisation: organisations.reinstatedExample,
  excludeOrganisation: organisations.excludedExample,

  ...cityResponses(next),
  ...webhookResponseExamples,
};
