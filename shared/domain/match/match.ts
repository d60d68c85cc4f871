import * as z from 'zod';
import { ClusterId, Instant, MandateId, MatchId, NeedId, OrganisationId, ProjectId, Sha256 } from '../ids.ts';
import { AnonymousMandateCard } from '../mandate/card.ts';
import { AnonymousNeedCard } from '../need/card.ts';
import { NeedKind } from '../need/content.ts';
import { Line } from '../text.ts';
import { Fit } from './fit.ts';
import { DeclineReason } from './reasons.ts';

/** The platform proposes the best of them, and so many for one need at the same time. */
export const mostPerNeed = 20;
/** Nobody waits longer for an answer. */
export const openDays = 30;

export const Side = z.enum(['need', 'mandate']);
export type Side = z.infer<typeof Side>;
export const otherSide = (side: Side): Side => (side === 'need' ? 'mandate' : 'need');

export const DeclineWords = Line(3, 300);
export const EndReason = z.enum(['time', 'need-ended', 'mandate-ended', 'no-longer-fits']);

/** What both learn when both agreed; names are those of that day. */
export const Names = z.strictObject({
  organisationId: OrganisationId,
  organisationName: z.string().max(300),
  clusterTitle: z.string().max(200),
  projectTitle: z.string().max(200),
  /** The founder of the cluster: who coordinates it. */
  coordinatorId: OrganisationId,
  coordinatorName: z.string().max(300),
});
export type Names = z.infer<typeof Names>;

const Common = z.object({
  id: MatchId,
  version: z.int().positive(),
  lastEventHash: Sha256,
  needId: NeedId,
  clusterId: ClusterId,
  projectId: ProjectId,
  mandateId: MandateId,
  organisationId: OrganisationId,
  kind: NeedKind,
  /** Found by the platform, or asked for by the owner of the mandate. */
  origin: z.enum(['platform', 'mandate']),
  fit: Fit,
  /** As each side saw the other when it decided. */
  need: AnonymousNeedCard,
  mandate: AnonymousMandateCard,
  proposedAt: Instant,
  updatedAt: Instant,
});

export const ProposedMatch = Common.extend({ status: z.literal('proposed'), expiresAt: Instant });
export const AgreedMatch = Common.extend({ status: z.literal('agreed'), by: Side, expiresAt: Instant });
export const MadeMatch = Common.extend({ status: z.literal('matched'), matchedAt: Instant, names: Names });
export const DeclinedMatch = Common.extend({
  status: z.literal('declined'),
  by: Side,
  reason: DeclineReason,
  words: DeclineWords.optional(),
  /** The side that had agreed and waited, if one did. */
  waited: Side.optional(),
  declinedAt: Instant,
});
export const ExpiredMatch = Common.extend({
  status: z.literal('expired'),
  why: EndReason,
  waited: Side.optional(),
  endedAt: Instant,
});

/** One pair of need and mandate; there is never another one of the same pair. */
export const Match = z.discriminatedUnion('status', [
  ProposedMatch,
  AgreedMatch,
  MadeMatch,
  DeclinedMatch,
  ExpiredMatch,
]);
export type Match = z.infer<typeof Match>;
export type OpenMatch = z.infer<typeof ProposedMatch> | z.infer<typeof AgreedMatch>;

export const isOpenMatch = (match: Match): match is OpenMatch =>
  match.status === 'proposed' || match.status === 'agreed';

/** The side that agreed and waits. */
export const waiting = (match: OpenMatch): Side | undefined => (match.status === 'agreed' ? match.by : undefined);
