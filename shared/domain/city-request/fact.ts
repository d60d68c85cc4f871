import * as z from 'zod';
import { ClusterId, Instant, OrganisationId, ProjectId } from '../ids.ts';
import { CityOutcome, CityRequestKind } from './city-request.ts';

/** The cluster that asks, and the department that is asked. */
const between = { clusterId: ClusterId, organisationId: OrganisationId };
const due = { ...between, dueAt: Instant };
const fact = <const Type extends string, const Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), data: z.object(shape) });

/** What happened to a request to a city department: ids, codes and dates, never its words. */
export const CityRequestFact = z.discriminatedUnion('type', [
  fact('city-request-asked', { ...due, kind: CityRequestKind, projectId: ProjectId.optional() }),
  fact('city-request-taken', { ...between, takenOver: z.boolean() }),
  fact('city-request-prolonged', due),
  fact('city-request-near-due', due),
  fact('city-request-overdue', due),
  fact('city-request-answered', { ...between, outcome: CityOutcome, workingDays: z.int().nonnegative() }),
  fact('city-request-withdrawn', between),
]);
export type CityRequestFact = z.infer<typeof CityRequestFact>;
