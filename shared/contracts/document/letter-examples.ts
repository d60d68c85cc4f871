import type * as z from 'zod';
import { mic } from '../../programme/mic.ts';
import type { LetterView } from '../letter-views.ts';
import type { previewLetter } from '../letters.ts';
import { applicant, cluster, confirmedAt, expiresAt, founder, invitedAt } from './example-facts.ts';

type LetterExample = z.input<typeof LetterView>;

const addressee = {
  kind: 'found' as const,
  name: applicant.name,
  ogrn: applicant.ogrn,
  region: '77',
  status: 'ACTIVE' as const,
  asOf: invitedAt,
};

export const link = 'https://clusters.example/invitation#pWm5sT0hY3nQ8cVb1kLx7fRz2jUa9dGe4iNo6tKyHsE';

export const sentExample: LetterExample = {
  clusterId: cluster.id,
  letterId: '17',
  inn: applicant.inn,
  role: 'participant',
  message: 'Нам нужен испытательный стенд.',
  status: 'sent',
  addressee: { kind: 'unknown' },
  writtenAt: invitedAt,
  expiresAt,
  allowedActions: ['revokeLetter'],
};

export const usedExample: LetterExample = {
  ...sentExample,
  status: 'used',
  addressee,
  openedAt: invitedAt,
  usedAt: confirmedAt,
  organisationId: applicant.id,
  outcome: 'invited',
  allowedActions: [],
};

export const revokedExample: LetterExample = { ...sentExample, status: 'revoked', addressee, allowedActions: [] };

export const previewExample: z.input<typeof previewLetter.output> = {
  status: 'opened',
  inn: applicant.inn,
  addressee,
  role: 'participant',
  message: 'Нам нужен испытательный стенд.',
  programme: mic.name,
  cluster: {
    id: cluster.id,
    title: 'Фотоника Москвы',
    summary: 'Лазеры, оптические компоненты и приборы на их основе.',
    project: 'Отечественный волоконный лазер',
  },
  inviter: founder.name,
  expiresAt,
};
