import * as z from 'zod';
import { workingDaysBetween } from '../../programme/working-days.ts';
import { CityRequestId, ClusterId, Instant, OrganisationId, ProjectId } from '../ids.ts';
import { type AnsweredRequest, CityOutcome, CityRequestKind } from './city-request.ts';

/** An answer as everybody may see it. */
export const CityAnswer = z.object({
  id: CityRequestId,
  clusterId: ClusterId,
  clusterTitle: z.string().max(200),
  departmentId: OrganisationId,
  departmentName: z.string().max(300),
  kind: CityRequestKind,
  projectId: ProjectId.optional(),
  outcome: CityOutcome,
  summary: z.string().max(1000),
  askedAt: Instant,
  answeredAt: Instant,
  workingDays: z.int().nonnegative(),
  /** The term was prolonged, or missed. */
  prolonged: z.boolean(),
  late: z.boolean(),
});
export type CityAnswer = z.infer<typeof CityAnswer>;

export const cityAnswerOf = (request: AnsweredRequest): CityAnswer => ({
  id: request.id,
  clusterId: request.clusterId,
  clusterTitle: request.clusterTitle,
  departmentId: request.departmentId,
  departmentName: request.departmentName,
  kind: request.kind,
  ...(request.projectId === undefined ? {} : { projectId: request.projectId }),
  outcome: request.outcome,
  summary: request.summary,
  askedAt: request.askedAt,
  answeredAt: request.answeredAt,
  workingDays: workingDaysBetween(new Date(request.askedAt), new Date(request.answeredAt)),
  prolonged: request.prolonged !== undefined,
  late: request.answeredAt > request.dueAt,
});
