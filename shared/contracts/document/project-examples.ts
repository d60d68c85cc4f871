import type * as z from 'zod';
import type { ProjectCardView, ProjectView, PublicProjectView } from '../project-views.ts';
import { cluster, confirmedAt, decidedAt, founder, project, supplier } from './example-facts.ts';
import { contributions } from './member-examples.ts';

const stages = [
  { stage: 'prototype' as const, trl: 5, reachedAt: decidedAt },
  { stage: 'prototype' as const, trl: 6, plannedFrom: '2027-01-11', plannedTo: '2027-12-20' },
];
const asked = {
  organisationId: supplier.id,
  name: supplier.name,
  contribution: contributions.supplier,
  hole: true,
  at: decidedAt,
};
const lead = {
  organisationId: founder.id,
  name: founder.name,
  contributions: [contributions.founder],
  since: decidedAt,
};

export const cardExample: z.input<typeof ProjectCardView> = {
  id: project.id,
  clusterId: cluster.id,
  title: 'Отечественный волоконный лазер',
  status: 'running',
  stage: 'prototype',
  trl: 5,
  industries: ['26', '27'],
  lead: founder.id,
  leadName: founder.name,
  members: 1,
  results: 1,
  holes: [{ role: 'component', missing: 2 }],
  openedAt: decidedAt,
  updatedAt: decidedAt,
};

const publicExample: z.input<typeof PublicProjectView> = {
  id: project.id,
  clusterId: cluster.id,
  title: cardExample.title,
  goal: 'Серийный волоконный лазер мощностью 2 кВт к 2028 году.',
  status: 'running',
  stage: 'prototype',
  trl: 5,
  stageText: {
    ru: 'прототип, УГТ 5: узлы испытаны в условиях, близких к реальным',
    en: 'prototype, TRL 5: parts are tested in conditions close to real ones',
  },
  industries: ['26', '27'],
  stages,
  lead: founder.id,
  members: [lead],
  roles: [{ role: 'component', wanted: 2, filled: 0, note: 'Диоды накачки 976 нм, от 500 штук в год' }],
  holes: [{ role: 'component', missing: 2 }],
  results: [{ number: 1, kind: 'prototype', title: 'Опытный образец лазера 1 кВт', date: '2026-09-30' }],
  reports: [
    {
      number: 1,
      from: '2026-07-01',
      to: '2026-09-30',
      published: true,
      filedAt: decidedAt,
      text: 'Собран опытный образец мощностью 1 кВт, начаты испытания на ресурс.',
    },
  ],
  openedAt: decidedAt,
  startedAt: decidedAt,
  updatedAt: decidedAt,
};

const example: z.input<typeof ProjectView> = {
  ...publicExample,
  version: 7,
  origin: 'charter',
  requests: [],
  answers: [],
  allowedActions: ['editProject', 'reachProjectStage', 'fileProjectReport', 'completeProject', 'stopProject'],
};
const member = { ...lead, organisationId: supplier.id, name: supplier.name, contributions: [contributions.supplier] };
const page = { items: [cardExample] };
const { startedAt, ...planned } = example;

/** What the routes of projects answer. */
export const projectResponses = {
  listPublicProjects: page,
  listClusterProjects: page,
  readPublicProject: publicExample,
  readContributionChain: {
    clusterId: cluster.id,
    links: [
      {
        kind: 'component' as const,
        brought: [],
        holes: [
          {
            projectId: project.id,
            title: cardExample.title,
            missing: 2,
            note: 'Диоды накачки 976 нм, от 500 штук в год',
          },
        ],
        missing: 2,
      },
      {
        kind: 'assembly' as const,
        brought: [{ organisationId: founder.id, name: founder.name, projectId: project.id }],
        holes: [],
        missing: 0,
      },
    ],
    missing: 2,
  },
  openProject: {
    ...planned,
    status: 'planned' as const,
    version: 1,
    origin: 'opened' as const,
    results: [],
    reports: [],
  },
  readProject: example,
  editProject: example,
  startProject: example,
  reachProjectStage: { ...example, trl: 6 },
  setProjectStageBack: {
    ...example,
    setBack: { from: 6, to: 5, reason: 'Образец не выдержал испытаний на ресурс.', at: decidedAt },
  },
  changeProjectLead: { ...example, lead: supplier.id, members: [lead, member] },
  changeProjectRoles: example,
  requestProjectJoining: { ...example, requests: [{ ...asked, hole: false }] },
  requestProjectHole: { ...example, requests: [asked] },
  approveProjectJoining: { ...example, members: [lead, member] },
  refuseProjectJoining: example,
  withdrawProjectJoining: example,
  leaveProject: example,
  removeFromProject: example,
  addProjectResult: example,
  fileProjectReport: example,
  publishProjectReport: example,
  completeProject: {
    ...example,
    status: 'completed' as const,
    completedAt: confirmedAt,
    summary: 'Лазер мощностью 2 кВт выпускается серийно, поставлено 12 штук.',
    allowedActions: [],
  },
  stopProject: {
    ...example,
    status: 'stopped' as const,
    stoppedAt: confirmedAt,
    stopReason: 'Заказчик отказался от установки.',
    allowedActions: [],
  },
};
