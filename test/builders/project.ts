import type * as z from 'zod';
import { PlannedProject, type ProjectMember, RunningProject } from '../../shared/domain/project/project.ts';
import { clusterId, hashOf, instant, organisationId, projectId } from './ids.ts';

const common = () => ({
  id: projectId(),
  version: 1,
  lastEventHash: hashOf(1),
  clusterId: clusterId(),
  origin: 'opened' as const,
  title: 'Волоконный лазер',
  goal: 'Серийный волоконный лазер мощностью 2 кВт',
  industries: ['26', '28'],
  trl: 5,
  stages: [{ stage: 'prototype' as const, trl: 5, reachedAt: instant() }],
  lead: organisationId(2),
  members: [projectMember(2)],
  requests: [],
  answers: [],
  roles: [],
  results: [],
  reports: [],
  openedAt: instant(),
  updatedAt: instant(),
});

/** Organisation n in a project; it brings a component unless told otherwise. */
export const projectMember = (n: number, ...kinds: ProjectMember['contributions'][number]['kind'][]) => ({
  organisationId: organisationId(n),
  name: `ООО «Пример ${n}»`,
  contributions: (kinds.length === 0 ? (['component'] as const) : kinds).map((kind) => ({
    kind,
    text: 'Что-то нужное',
  })),
  since: instant(),
});

/** Organisation n asks to bring a material. */
export const projectRequest = (n: number, hole = false) => ({
  organisationId: organisationId(n),
  name: `ООО «Пример ${n}»`,
  contribution: { kind: 'material' as const, text: 'Кварцевое волокно' },
  hole,
  at: instant(),
});

/** A project of the cluster of the builders, led by organisation 2. */
export const running = (overrides: Partial<z.input<typeof RunningProject>> = {}) =>
  RunningProject.parse({ ...common(), status: 'running', startedAt: instant(), ...overrides });

export const planned = (overrides: Partial<z.input<typeof PlannedProject>> = {}) =>
  PlannedProject.parse({ ...common(), status: 'planned', ...overrides });
