import type * as z from 'zod';
import type { NeedView, PublicNeedView } from '../need-views.ts';
import { cluster, closedAt, decidedAt, project } from './example-facts.ts';

const need = { id: '0e7d6c5b-4a39-4f28-9b17-a6c5d4e3f201', cardId: '5b0d2f7c-91ae-8c34-8f6e-1a7d3c9e5b20' } as const;
const expiresAt = '2027-04-17T13:20:45.118Z';

const content = {
  kind: 'investment',
  sum: { from: 20_000_000, to: 50_000_000 },
  instruments: ['equity', 'convertible-loan'],
} as const;
const named = {
  clusterId: cluster.id,
  clusterTitle: 'Фотоника Москвы',
  projectId: project.id,
  projectTitle: 'Отечественный волоконный лазер',
  content: { ...content, instruments: [...content.instruments] },
  words: 'Нужны средства на серийную линию сборки.',
  trl: 6,
  industries: ['26', '28'],
  neededBy: '2027-06-30',
};
export const needCardExample = {
  kind: 'investment' as const,
  roubles: { from: '20m-100m' as const, to: '20m-100m' as const },
  instruments: ['equity' as const, 'convertible-loan' as const],
  stage: 'prototype' as const,
  sections: ['C'],
  region: '77',
  neededBy: '2027-H1',
};

export const publicNeedExample: z.input<typeof PublicNeedView> = {
  cardId: need.cardId,
  openedIn: '2026-10',
  card: needCardExample,
  named,
};
export const anonymousNeedExample: z.input<typeof PublicNeedView> = {
  cardId: 'a1c9e7f5-2b4d-8e60-8c83-7f6e5d4c3b2a',
  openedIn: '2026-10',
  card: { ...needCardExample, instruments: ['loan'] },
};

export const needExample: z.input<typeof NeedView> = {
  ...need,
  ...named,
  status: 'open',
  visibility: 'named',
  region: '77',
  card: needCardExample,
  openedAt: decidedAt,
  expiresAt,
  updatedAt: decidedAt,
  version: 1,
  allowedActions: ['changeNeed', 'renewNeed', 'meetNeed', 'withdrawNeed', 'listNeedMatches'],
};
const { expiresAt: _, ...ended } = needExample;
export const endedNeedExample: z.input<typeof NeedView> = {
  ...ended,
  status: 'met',
  endedAt: closedAt,
  updatedAt: closedAt,
  version: 2,
  allowedActions: ['listNeedMatches'],
};

/** Bodies of the routes of needs. */
export const needRequests = {
  openNeed: {
    projectId: project.id,
    visibility: 'anonymous',
    content,
    region: '77',
    neededBy: '2027-06-30',
    words: 'Нужны средства на серийную линию сборки.',
  },
  changeNeed: { content: { ...content, sum: { from: 20_000_000, to: 80_000_000 } } },
};
