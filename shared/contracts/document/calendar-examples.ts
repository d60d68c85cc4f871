import type * as z from 'zod';
import type { GatheringView, PublicGatheringView } from '../calendar-views.ts';
import { cluster, decidedAt, founder, supplier } from './example-facts.ts';

export const gathering = { id: '5a4b3c2d-1e0f-4a9b-8c7d-6e5f4a3b2c1d' } as const;
export const attendance = { id: '9d8c7b6a-5f4e-8d3c-8b2a-1f0e9d8c7b6a' } as const;
export const startsAt = '2026-11-03T11:00:00.000Z';

export const publicGatheringExample: z.input<typeof PublicGatheringView> = {
  id: gathering.id,
  clusterId: cluster.id,
  status: 'planned',
  host: { organisationId: founder.id, name: founder.name },
  title: 'День открытых дверей',
  text: 'Покажем стенд и чистую комнату. Вход по паспорту.',
  time: { kind: 'timed', startsAt, endsAt: '2026-11-03T14:00:00.000Z', timeZone: 'Europe/Moscow' },
  startsAt,
  endsAt: '2026-11-03T14:00:00.000Z',
  place: { kind: 'both', address: 'Технопарк «Строгино», зал 2', url: 'https://meet.example.org/open-day' },
  updatedAt: decidedAt,
};

export const gatheringExample: z.input<typeof GatheringView> = {
  ...publicGatheringExample,
  visibility: 'public',
  version: 1,
  allowedActions: ['answerGathering', 'changeGathering', 'cancelGathering'],
};

export const attendedExample: z.input<typeof GatheringView> = {
  ...gatheringExample,
  attendance: { yes: 18, maybe: 4, no: 3, own: [{ organisationId: supplier.id, answer: 'yes' }] },
};
