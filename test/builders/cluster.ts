import type * as z from 'zod';
import {
  ActionNeededCluster,
  ActiveCluster,
  AtRiskCluster,
  CheckingCluster,
  ClosedCluster,
  ExpiredCluster,
  GatheringCluster,
  InReviewCluster,
  RejectedCluster,
  SuspendedCluster,
  WithdrawnCluster,
  type Project,
} from '../../shared/domain/cluster/cluster.ts';
import { clusterId, hashOf, instant, organisationId, personId, projectId } from './ids.ts';

/** The first project of organisation 1, which leads it. */
export const project = (overrides: Partial<Project> = {}): Project => ({
  id: projectId(),
  title: 'Отечественный радиационно-стойкий контроллер',
  goal: 'Спроектировать, изготовить и испытать опытную партию контроллеров',
  stage: 'prototype',
  lead: organisationId(1),
  ...overrides,
});

const common = () => ({
  id: clusterId(),
  version: 5,
  lastEventHash: hashOf(5),
  programme: { id: 'mic', version: 1 },
  title: 'Микроэлектроника Зеленограда',
  summary: 'Полный цикл: от проектирования до испытаний и первых заказчиков',
  industries: ['26', '72'],
  projects: [project()],
  founder: organisationId(1),
  openToRequests: true,
  counts: { participants: 1, partners: 0, invited: 0, requested: 0 },
  milestone: 0 as const,
  submissions: 0,
  invitedToday: { day: instant().slice(0, 10), count: 0 },
  openedAt: instant(-10),
  updatedAt: instant(),
});
const full = () => ({
  ...common(),
  version: 40,
  counts: { participants: 30, partners: 2, invited: 0, requested: 0 },
  milestone: 100 as const,
  submissions: 1,
  submission: 1,
});
const underReview = () => ({ ...full(), snapshotHash: hashOf(9), submittedAt: instant() });
const registered = () => ({ ...full(), registeredAt: instant() });

export const gathering = (overrides: Partial<z.input<typeof GatheringCluster>> = {}): GatheringCluster =>
  GatheringCluster.parse({ ...common(), status: 'gathering', idleUntil: instant(180), ...overrides });

export const checking = (overrides: Partial<z.input<typeof CheckingCluster>> = {}): CheckingCluster =>
  CheckingCluster.parse({ ...underReview(), status: 'checking', attempts: 0, nextAttemptAt: instant(), ...overrides });

export const inReview = (overrides: Partial<z.input<typeof InReviewCluster>> = {}): InReviewCluster =>
  InReviewCluster.parse({
    ...underReview(),
    status: 'in-review',
    outcome: 'eligible',
    reviewSince: instant(),
    nearDueAt: '2026-11-18T20:59:59.999Z',
    dueAt: '2026-11-23T20:59:59.999Z',
    told: 'nothing',
    ...overrides,
  });

/** Claimed by operator `personId(900)`, as `operator()` of the actor builder. */
export const claimed = (overrides: Partial<z.input<typeof InReviewCluster>> = {}): InReviewCluster =>
  inReview({ claim: { by: personId(900), at: instant() }, ...overrides });

export const actionNeeded = (overrides: Partial<z.input<typeof ActionNeededCluster>> = {}): ActionNeededCluster =>
  ActionNeededCluster.parse({
    ...underReview(),
    status: 'action-needed',
    outcome: 'eligible',
    request: { reasons: ['project-unclear'], text: 'Опишите цель проекта', by: personId(900), at: instant() },
    reviewDaysLeft: 6,
    ...overrides,
  });

export const active = (overrides: Partial<z.input<typeof ActiveCluster>> = {}): ActiveCluster =>
  ActiveCluster.parse({ ...registered(), status: 'active', ...overrides });

export const atRisk = (overrides: Partial<z.input<typeof AtRiskCluster>> = {}): AtRiskCluster =>
  AtRiskCluster.parse({
    ...registered(),
    counts: { participants: 29, partners: 2, invited: 0, requested: 0 },
    status: 'at-risk',
    atRiskSince: instant(),
    deadline: instant(60),
    notices: [],
    ...overrides,
  });

export const suspended = (overrides: Partial<z.input<typeof SuspendedCluster>> = {}): SuspendedCluster =>
  SuspendedCluster.parse({
    ...registered(),
    counts: { participants: 29, partners: 2, invited: 0, requested: 0 },
    status: 'suspended',
    suspendedAt: instant(60),
    ...overrides,
  });

export const closed = (overrides: Partial<z.input<typeof ClosedCluster>> = {}): z.infer<typeof ClosedCluster> =>
  ClosedCluster.parse({
    ...registered(),
    counts: { participants: 29, partners: 2, invited: 0, requested: 0 },
    status: 'closed',
    closedAt: instant(90),
    ...overrides,
  });

export const rejected = (overrides: Partial<z.input<typeof RejectedCluster>> = {}): RejectedCluster =>
  RejectedCluster.parse({
    ...full(),
    status: 'rejected',
    rejectedAt: instant(),
    reason: 'not-innovative',
    text: 'Проект не описывает новизну',
    ...overrides,
  });

export const withdrawn = (
  overrides: Partial<z.input<typeof WithdrawnCluster>> = {},
): z.infer<typeof WithdrawnCluster> =>
  WithdrawnCluster.parse({ ...common(), status: 'withdrawn', withdrawnAt: instant(), ...overrides });

export const expired = (overrides: Partial<z.input<typeof ExpiredCluster>> = {}): z.infer<typeof ExpiredCluster> =>
  ExpiredCluster.parse({ ...common(), status: 'expired', expiredAt: instant(180), ...overrides });
