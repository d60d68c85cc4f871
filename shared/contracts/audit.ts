import * as z from 'zod';
import { Aggregate, EventActor } from '../domain/event.ts';
import { Instant, PersonId, Sha256 } from '../domain/ids.ts';
import type { Endpoint } from './endpoint.ts';
import { Page, pageInput } from './page.ts';

/** An event as operators see it: ids, codes and numbers only. */
const AuditEntry = z
  .object({
    id: z.string(),
    aggregate: Aggregate,
    aggregateId: z.string(),
    seq: z.int(),
    type: z.string(),
    at: Instant,
    actor: EventActor,
    data: z.record(z.string(), z.unknown()),
    hash: Sha256,
  })
  .meta({ id: 'AuditEntry' });

const narrowing = {
  actor: PersonId.optional().meta({ description: 'Who did it; `system` for clocks and checks' }),
  type: z
    .string()
    .max(60)
    .regex(/^[a-z-]+$/)
    .optional()
    .meta({ description: 'A type of the catalogue of events', example: 'cluster-registered' }),
  ...pageInput,
};
const operator = { audience: 'operator', tag: 'Operator', status: 200, method: 'GET', refusals: [] } as const;

export const listEventsOfDay = {
  ...operator,
  path: '/operator/events',
  summary: 'What happened on the platform on a day, newest first; a narrowed page may be empty and yet go on',
  input: z.strictObject({
    day: z.iso.date().optional().meta({ description: 'Of UTC; today unless told otherwise', example: '2026-03-02' }),
    ...narrowing,
  }),
  output: Page(AuditEntry),
} as const satisfies Endpoint;

export const listEventsOfAggregate = {
  ...operator,
  path: '/operator/events/{aggregate}/{aggregateId}',
  summary: 'Everything that happened to one thing, such as a cluster or an organisation, newest first',
  input: z.strictObject({ aggregate: Aggregate, aggregateId: z.uuid(), ...narrowing }),
  output: Page(AuditEntry),
  refusals: ['not-found'],
} as const satisfies Endpoint;
