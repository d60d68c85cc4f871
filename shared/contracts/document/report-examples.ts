import type * as z from 'zod';
import type { DayHead } from '../../domain/proof/day-head.ts';
import type { SealedEntry } from '../../domain/proof/chain.ts';
import type { CheckProgressView, LedgerView, ReportView, TimelineEntry } from '../views.ts';
import { admittedAt, checkedAt, cluster, confirmedAt, founder, hashes } from './example-facts.ts';
import { invitedAt, openedAt, programme, submittedAt, supplier } from './example-facts.ts';

type ReportExample = z.input<typeof ReportView>;

const threshold: ReportExample['findings'][number] = {
  criterion: 'threshold',
  verdict: 'pass',
  reason: 'threshold-met',
  text: {
    ru: 'Засчитано: 31 участник, нужно не меньше 30.',
    en: '31 participants count; at least 30 are needed.',
  },
  organisationIds: [],
};

/** Two of the findings and two of the members; a real report has one for each. */
export const reportExample: ReportExample = {
  clusterId: cluster.id,
  submission: 1,
  programme,
  snapshotHash: hashes.snapshot,
  reportHash: hashes.report,
  outcome: 'eligible',
  counted: 31,
  unclear: 0,
  threshold: 30,
  findings: [
    threshold,
    {
      criterion: 'independence',
      verdict: 'advice',
      reason: 'members-linked',
      text: {
        ru: `Участники связаны между собой. Общий адрес: ${founder.name}, ${supplier.name}.`,
        en: `Participants are linked. Same address: ${founder.name}, ${supplier.name}.`,
      },
      nextStep: {
        ru: 'Будьте готовы пояснить связь; при желании пригласите ещё независимых участников.',
        en: 'Be ready to explain the link; you may also invite more independent participants.',
      },
      organisationIds: [founder.id, supplier.id],
    },
  ],
  members: [founder, supplier].map(({ id, inn }) => ({
    organisationId: id,
    inn,
    verdict: 'counts',
    reason: 'active',
    registerAsOf: checkedAt,
    registerStatus: 'ACTIVE',
  })),
  checkedAt,
};

const { submission, ...unfiled } = reportExample;

/** A dry run has no submission, and tells what is missing. */
export const dryRunExample: ReportExample = {
  ...unfiled,
  reportHash: hashes.reportToday,
  outcome: 'not-eligible',
  counted: 12,
  findings: [
    {
      ...threshold,
      verdict: 'fail',
      reason: 'below-threshold',
      text: {
        ru: 'Засчитано: 12 участников из 30.',
        en: 'Participants that count: 12 of 30.',
      },
      nextStep: {
        ru: 'Пригласите и дождитесь подтверждения: не хватает 18 организаций (регион: Москва).',
        en: 'Invite more and wait until they confirm: 18 organisations missing (region: Moscow).',
      },
    },
  ],
  members: reportExample.members.map((member) => ({ ...member, registerAsOf: admittedAt })),
  checkedAt: invitedAt,
};

/** The papers are judged, the register goes on answering. */
export const checkProgressExample: z.input<typeof CheckProgressView> = {
  submission: 2,
  asked: 31,
  answered: 18,
  counted: 17,
  threshold: 30,
  findings: reportExample.findings.filter(({ criterion }) => ['adjacency', 'project'].includes(criterion)),
  pending: ['threshold', 'register-status', 'region', 'activity', 'contribution', 'independence'],
};

export const ledgerExample: z.input<typeof LedgerView> = {
  clusterId: cluster.id,
  version: 27,
  summary: {
    threshold: 30,
    counts: 1,
    missing: 29,
    waiting: 1,
    atRisk: 0,
    partners: 0,
    percent: 3,
    text: { ru: '1 из 30; ждём ответа: 1', en: '1 of 30; 1 waiting' },
  },
  entries: [
    {
      organisationId: founder.id,
      inn: founder.inn,
      name: founder.name,
      role: 'founder',
      status: 'confirmed',
      verdict: 'counts',
      reason: 'active',
      text: { ru: 'действует, идёт в зачёт', en: 'active, counts' },
      since: openedAt,
    },
    {
      organisationId: supplier.id,
      inn: supplier.inn,
      name: supplier.name,
      role: 'participant',
      status: 'invited',
      verdict: 'not-yet',
      reason: 'invited',
      text: { ru: 'приглашена, ответа ещё нет', en: 'invited, no answer yet' },
      since: invitedAt,
    },
  ],
};

const [first, second, third] = hashes.events;

/** Newest first; each entry carries the hash of the one before it. */
export const timelineExample: z.input<typeof TimelineEntry>[] = [
  { seq: 70, type: 'cluster-submitted', at: submittedAt, previousHash: second, hash: third },
  {
    seq: 69,
    type: 'invitation-accepted',
    at: confirmedAt,
    organisationId: supplier.id,
    previousHash: first,
    hash: second,
  },
];

/** An event as operators see it. */
export const auditExample = {
  id: `${cluster.id}:71`,
  aggregate: 'cluster' as const,
  aggregateId: cluster.id,
  seq: 71,
  type: 'review-claimed',
  at: submittedAt,
  actor: 'system' as const,
  data: { by: 'reviewer-1' },
  hash: third,
};

const sealed = { recipe: 2, aggregate: 'cluster', aggregateId: cluster.id } as const;

export const headExample: z.input<typeof DayHead> = {
  day: '2026-10-12',
  previous: hashes.events[0],
  root: hashes.events[1],
  count: 214,
  head: hashes.events[2],
  closedAt: '2026-10-12T21:16:04.310Z',
};

/** The same two events as the public sees them: with all that their hashes cover. */
export const sealedExample: z.input<typeof SealedEntry>[] = [
  {
    ...sealed,
    id: `${cluster.id}:70`,
    seq: 70,
    type: 'cluster-submitted',
    at: submittedAt,
    data: { submission: 1, snapshotHash: hashes.snapshot, programmeVersion: 1 },
    actorSeal: hashes.report,
    previousHash: second,
    hash: third,
  },
  {
    ...sealed,
    id: `${cluster.id}:69`,
    seq: 69,
    type: 'invitation-accepted',
    at: confirmedAt,
    data: { organisationId: supplier.id, role: 'participant', participants: 31 },
    actorSeal: hashes.reportToday,
    previousHash: first,
    hash: second,
  },
];
