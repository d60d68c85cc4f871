import * as z from 'zod';
import { ClusterId, MandateId, NeedId, OrganisationId } from '../ids.ts';
import { NeedKind } from '../need/content.ts';
import { EndReason, Side } from './match.ts';
import { DeclineReason } from './reasons.ts';

const of = { needId: NeedId, mandateId: MandateId };
const fact = <const Type extends string, const Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), data: z.object(shape) });

/** What happened to a match. Who the sides are stands in it only when both agreed. */
export const MatchFact = z.discriminatedUnion('type', [
  fact('match-proposed', { ...of, kind: NeedKind, score: z.int(), origin: z.enum(['platform', 'mandate']) }),
  fact('match-refreshed', { ...of, score: z.int() }),
  fact('match-agreed', { ...of, side: Side }),
  fact('match-made', { ...of, clusterId: ClusterId, kind: NeedKind, organisationIds: z.array(OrganisationId) }),
  fact('match-declined', { ...of, side: Side, reason: DeclineReason }),
  fact('match-expired', { ...of, why: EndReason }),
]);
export type MatchFact = z.infer<typeof MatchFact>;
