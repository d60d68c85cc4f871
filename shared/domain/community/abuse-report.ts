import * as z from 'zod';
import { AbuseReportId, ClusterId, CommentId, Instant, OrganisationId, Sha256, ThreadId } from '../ids.ts';
import { AbuseReason } from './moderation.ts';

const Common = z.object({
  id: AbuseReportId,
  clusterId: ClusterId,
  threadId: ThreadId,
  /** Absent when the thread itself is meant. */
  commentId: CommentId.optional(),
  version: z.int().positive(),
  lastEventHash: Sha256,
  /** The organisation for which it was reported; only operators see it. */
  organisationId: OrganisationId,
  reason: AbuseReason,
  note: z.string().max(500).optional(),
  reportedAt: Instant,
  updatedAt: Instant,
});

export const OpenAbuseReport = Common.extend({ status: z.literal('open') });
export const DecidedAbuseReport = Common.extend({
  status: z.literal('decided'),
  outcome: z.enum(['hidden', 'dismissed']),
  decidedAt: Instant,
});

/** A member tells the operators that a text does not belong here. */
export const AbuseReport = z.discriminatedUnion('status', [OpenAbuseReport, DecidedAbuseReport]);
export type AbuseReport = z.infer<typeof AbuseReport>;
