import type * as z from 'zod';
import type { ClusterView, PublicClusterView } from '../views.ts';
import { checkedAt, cluster, decidedAt, dueAt, founder, openedAt, programme } from './example-facts.ts';
import { closedAt, project, submittedAt } from './example-facts.ts';

type ClusterExample = z.input<typeof ClusterView>;

export const projectExample = {
  id: project.id,
  title: 'Отечественный волоконный лазер',
  goal: 'Серийный волоконный лазер мощностью 2 кВт к 2028 году.',
  stage: 'prototype' as const,
  lead: founder.id,
};

const described = {
  id: cluster.id,
  title: 'Фотоника Москвы',
  summary: 'Лазеры, оптические компоненты и приборы на их основе: от материалов до серийного производства.',
  industries: ['26', '27', '72'],
  projects: [projectExample],
  founder: founder.id,
  threshold: 30,
  openToRequests: true,
  openedAt,
};

export const publicClusterExample: z.input<typeof PublicClusterView> = {
  ...described,
  status: 'active',
  participants: 31,
  partners: 2,
  registeredAt: decidedAt,
  updatedAt: decidedAt,
};

const ownMembership = {
  organisationId: founder.id,
  role: 'founder' as const,
  status: 'confirmed' as const,
  contribution: { kind: 'assembly' as const, text: 'Сборка и испытания лазеров, чистая комната 400 м²' },
  allowedActions: [],
};

/** As its coordinator sees it while members are gathered. */
export const gatheringExample: ClusterExample = {
  ...described,
  status: 'gathering',
  participants: 12,
  partners: 1,
  updatedAt: openedAt,
  version: 27,
  programme,
  counts: { participants: 12, lapsed: 0, partners: 1, invited: 9, requested: 1 },
  milestone: 25,
  submissions: 0,
  memberships: [ownMembership],
  allowedActions: ['editCluster', 'inviteOrganisations', 'readLedger', 'dryRun', 'submitCluster', 'withdrawCluster'],
};

export const openedExample: ClusterExample = {
  ...gatheringExample,
  participants: 1,
  partners: 0,
  version: 1,
  counts: { participants: 1, lapsed: 0, partners: 0, invited: 0, requested: 0 },
  milestone: 0,
};

export const editedExample: ClusterExample = {
  ...gatheringExample,
  title: 'Фотоника и лазерная техника Москвы',
  version: 28,
};

export const withdrawnExample: ClusterExample = {
  ...gatheringExample,
  status: 'withdrawn',
  version: 29,
  allowedActions: ['readLedger', 'dryRun'],
};

const filed = {
  ...gatheringExample,
  participants: 31,
  partners: 2,
  counts: { participants: 31, lapsed: 0, partners: 2, invited: 0, requested: 0 },
  milestone: 100,
  submissions: 1,
  submission: 1,
  submittedAt,
};

/** After the answer to what the operator asked for: checked again. */
export const answeredExample: ClusterExample = {
  ...filed,
  status: 'checking',
  version: 74,
  submissions: 2,
  submission: 2,
  submittedAt: decidedAt,
  updatedAt: decidedAt,
  allowedActions: ['readLedger', 'dryRun', 'withdrawCluster'],
};

/** As an operator sees it: no memberships of their own. */
export const inReviewExample: ClusterExample = {
  ...filed,
  status: 'in-review',
  version: 71,
  reviewDueAt: dueAt,
  updatedAt: checkedAt,
  memberships: [],
  allowedActions: ['readCase', 'replayReport', 'claimReview', 'decideCluster'],
};

export const claimedExample: ClusterExample = {
  ...inReviewExample,
  version: 72,
  allowedActions: ['readCase', 'replayReport', 'releaseReview', 'decideCluster'],
};

export const registeredExample: ClusterExample = {
  ...filed,
  status: 'active',
  version: 73,
  registeredAt: decidedAt,
  updatedAt: decidedAt,
  memberships: [],
  allowedActions: ['readCase', 'replayReport'],
};

export const closedExample: ClusterExample = {
  ...registeredExample,
  status: 'closed',
  participants: 27,
  counts: { participants: 28, lapsed: 1, partners: 2, invited: 0, requested: 0 },
  version: 91,
  closedAt,
  updatedAt: closedAt,
};

export const reopenedExample: ClusterExample = {
  ...gatheringExample,
  participants: 31,
  partners: 2,
  version: 75,
  counts: filed.counts,
  milestone: 100,
  submissions: 1,
  updatedAt: decidedAt,
  memberships: [],
  allowedActions: ['readCase', 'replayReport'],
};
