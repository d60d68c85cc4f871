import * as z from 'zod';
import { CityAnswer } from '../domain/city-request/city-answer.ts';
import { CityOutcome, CityRequestKind } from '../domain/city-request/city-request.ts';
import { CityRequestId, ClusterId, Instant, OrganisationId, ProjectId } from '../domain/ids.ts';
import { AllowedActions } from './views.ts';

/** A request without its words. */
export const CityRequestCard = z
  .object({
    id: CityRequestId,
    clusterId: ClusterId,
    clusterTitle: z.string(),
    departmentId: OrganisationId,
    departmentName: z.string(),
    kind: CityRequestKind,
    projectId: ProjectId.optional(),
    status: z.enum(['asked', 'taken', 'answered', 'withdrawn']),
    clock: z.enum(['in-time', 'near-due', 'overdue']).optional().meta({ description: 'While an answer is waited for' }),
    askedAt: Instant,
    dueAt: Instant,
    takenAt: Instant.optional(),
    updatedAt: Instant,
  })
  .meta({ id: 'CityRequestCard' });
export type CityRequestCard = z.infer<typeof CityRequestCard>;

/** A request as the coordinator who asked, and the department, see it. */
export const CityRequestView = CityRequestCard.extend({
  version: z.int(),
  question: z.string(),
  prolonged: z.object({ reason: z.string(), at: Instant }).optional(),
  outcome: CityOutcome.optional(),
  summary: z.string().optional().meta({ description: 'What everybody sees of the answer' }),
  answer: z.string().optional().meta({ description: 'The whole answer, for the cluster alone' }),
  answeredAt: Instant.optional(),
  allowedActions: AllowedActions,
}).meta({ id: 'CityRequest' });
export type CityRequestView = z.infer<typeof CityRequestView>;

export const CityAnswerView = CityAnswer.meta({ id: 'CityAnswer' });

export const CityDepartmentView = z
  .object({
    departmentId: OrganisationId,
    name: z.string(),
    active: z.boolean().meta({ description: 'It answers for the city at present: clusters can ask it' }),
    asked: z.int(),
    withdrawn: z.int(),
    answered: z.object({ yes: z.int(), no: z.int(), partly: z.int() }),
    medianWorkingDays: z.number().optional().meta({ description: 'From the request to the answer, if there is any' }),
  })
  .meta({ id: 'CityDepartment' });
export type CityDepartmentView = z.infer<typeof CityDepartmentView>;
