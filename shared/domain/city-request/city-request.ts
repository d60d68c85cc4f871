import * as z from 'zod';
import { CityRequestId, ClusterId, Instant, OrganisationId, PersonId, ProjectId, Sha256 } from '../ids.ts';

export const CityRequestKind = z.enum(['pilot-site', 'permit-question', 'city-order', 'infrastructure', 'other']);
export type CityRequestKind = z.infer<typeof CityRequestKind>;

export const CityOutcome = z.enum(['yes', 'no', 'partly']);
export type CityOutcome = z.infer<typeof CityOutcome>;

const Common = z.object({
  id: CityRequestId,
  /** Grows by one with each accepted change; equals the sequence number of the last event; the ETag. */
  version: z.int().positive(),
  lastEventHash: Sha256,
  clusterId: ClusterId,
  /** What the cluster, and the department, were called when it was asked. */
  clusterTitle: z.string().max(200),
  departmentName: z.string().max(300),
  /** The founder of the cluster: its coordinator asks. */
  askedBy: OrganisationId,
  departmentId: OrganisationId,
  /** Whose terms apply. */
  programme: z.strictObject({ id: z.string().max(40), version: z.int().positive() }),
  kind: CityRequestKind,
  projectId: ProjectId.optional(),
  question: z.string().max(3000),
  askedAt: Instant,
  /** The end of the last working day of the term, and of the day after which those concerned are reminded. */
  dueAt: Instant,
  nearDueAt: Instant,
  told: z.enum(['nothing', 'near-due', 'overdue']),
  /** Once, by whoever has taken it. */
  prolonged: z.strictObject({ by: PersonId, at: Instant, reason: z.string().max(500) }).optional(),
  updatedAt: Instant,
});
const owner = z.strictObject({ personId: PersonId, since: Instant });

export const AskedRequest = Common.extend({ status: z.literal('asked') });
export const TakenRequest = Common.extend({ status: z.literal('taken'), owner });
export const AnsweredRequest = Common.extend({
  status: z.literal('answered'),
  owner,
  outcome: CityOutcome,
  /** For everybody. */
  summary: z.string().max(1000),
  /** For the cluster alone. */
  answer: z.string().max(4000),
  answeredAt: Instant,
});
export const WithdrawnRequest = Common.extend({ status: z.literal('withdrawn'), withdrawnAt: Instant });

/** What a registered cluster asks of a department of the city. */
export const CityRequest = z.discriminatedUnion('status', [
  AskedRequest,
  TakenRequest,
  AnsweredRequest,
  WithdrawnRequest,
]);
export type CityRequest = z.infer<typeof CityRequest>;
export type OpenRequest = z.infer<typeof AskedRequest> | z.infer<typeof TakenRequest>;
export type TakenRequest = z.infer<typeof TakenRequest>;
export type AnsweredRequest = z.infer<typeof AnsweredRequest>;

/** An answer is waited for. */
export const isWaiting = (request: CityRequest): request is OpenRequest =>
  request.status === 'asked' || request.status === 'taken';
