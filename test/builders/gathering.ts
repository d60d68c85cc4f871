import type * as z from 'zod';
import { CancelledGathering, PlannedGathering } from '../../shared/domain/calendar/gathering.ts';
import { author } from './community.ts';
import { clusterId, gatheringId, hashOf, instant } from './ids.ts';

const common = () => ({
  id: gatheringId(),
  clusterId: clusterId(),
  version: 1,
  lastEventHash: hashOf(1),
  visibility: 'public' as const,
  host: author(1),
  title: 'День открытых дверей',
  time: { kind: 'timed' as const, startsAt: instant(7), endsAt: instant(7.125), timeZone: 'Europe/Moscow' },
  startsAt: instant(7),
  endsAt: instant(7.125),
  place: { kind: 'place' as const, address: 'Технопарк «Строгино»' },
  sequence: 0,
  plannedAt: instant(),
  updatedAt: instant(),
});

/** An event a week from the first day, of three hours. */
export const planned = (overrides: Partial<z.input<typeof PlannedGathering>> = {}) =>
  PlannedGathering.parse({ ...common(), status: 'planned', reminded: false, ...overrides });
export const cancelled = (overrides: Partial<z.input<typeof CancelledGathering>> = {}) =>
  CancelledGathering.parse({ ...common(), status: 'cancelled', cancelledAt: instant(), ...overrides });
