import { publicClusterExample } from './cluster-examples.ts';
import { applicant, cluster, founder, openedAt, project } from './example-facts.ts';
import { publicOrganisationExample } from './organisation-examples.ts';

const title = 'Фотоника Москвы';
const found = { understood: 'as-typed' as const, total: 41, asOf: openedAt };
const industries = [
  {
    value: '26',
    label: {
      ru: 'Производство компьютеров, электронных и оптических изделий',
      en: 'Computers, electronics and optics',
    },
    count: 38,
  },
  { value: '27', label: { ru: 'Производство электрического оборудования', en: 'Electrical equipment' }, count: 3 },
];

const { id, status, summary, participants, partners, threshold, openToRequests } = publicClusterExample;

const { capacities, ...listed } = publicOrganisationExample;

/** What the routes of the search answer. */
export const searchExamples = (next: string) => ({
  searchOrganisations: {
    ...found,
    items: [{ ...listed, clusters: [cluster.id] }],
    next,
    facets: [
      { name: 'class', values: industries },
      { name: 'region', values: [{ value: '77', count: 41 }] },
    ],
  },
  searchClusters: {
    ...found,
    total: 1,
    items: [
      {
        id,
        status,
        title,
        summary,
        industries: ['26', '27'],
        participants,
        partners,
        threshold,
        openToRequests,
        openedAt,
      },
    ],
    facets: [{ name: 'status', values: [{ value: status, count: 1 }] }],
  },
  searchProjects: {
    ...found,
    total: 1,
    items: [
      {
        id: project.id,
        clusterId: cluster.id,
        clusterTitle: title,
        clusterStatus: status,
        title: 'Лазерный модуль для резки композитов',
        goal: 'Собрать опытный образец модуля и испытать его на городской площадке.',
        status: 'running' as const,
        stage: 'prototype' as const,
        trl: 5,
        lead: founder.id,
        industries: ['26', '27'],
      },
    ],
    facets: [{ name: 'stage', values: [{ value: 'prototype', count: 1 }] }],
  },
  readGaps: {
    clusterId: cluster.id,
    counts: 28,
    threshold: 30,
    missing: 2,
    waiting: 1,
    text: { ru: '28 из 30; ждём ответа: 1', en: '28 of 30; 1 waiting' },
    findings: [],
    uncoveredIndustries: ['27'],
    missingContributions: ['test-site' as const],
    candidates: [
      {
        organisationId: applicant.id,
        name: applicant.name,
        inn: applicant.inn,
        score: 60,
        reasons: [
          {
            code: 'covers-industry' as const,
            value: '27',
            text: {
              ru: 'Закроет заявленную отрасль, в которой пока нет участников: 27 (Производство электрического оборудования).',
              en: 'Would cover a declared industry without members so far: 27 (Electrical equipment).',
            },
          },
        ],
        inviteWith: { inn: applicant.inn, role: 'participant' as const },
      },
    ],
    asOf: openedAt,
  },
  suggest: {
    items: [
      { kind: 'cluster' as const, id: cluster.id, text: title },
      { kind: 'organisation' as const, id: founder.id, text: founder.name },
    ],
    asOf: openedAt,
  },
});
