import * as z from 'zod';
import { Visibility } from '../community/thread.ts';
import { ClusterId, GatheringId, Instant, OrganisationId } from '../ids.ts';

const gathering = { clusterId: ClusterId, visibility: Visibility, startsAt: Instant };

/** Whether an organisation comes. */
export const Answer = z.enum(['yes', 'no', 'maybe']);
export type Answer = z.infer<typeof Answer>;

/** What happened to an event of a calendar. */
export const GatheringFact = z.discriminatedUnion('type', [
  z.object({ type: z.literal('gathering-planned'), data: z.object(gathering) }),
  z.object({
    type: z.literal('gathering-changed'),
    /** `moved`: time or place are others now. */
    data: z.object({ ...gathering, fields: z.array(z.string()), moved: z.boolean() }),
  }),
  z.object({ type: z.literal('gathering-cancelled'), data: z.object(gathering) }),
  z.object({ type: z.literal('gathering-reminded'), data: z.object(gathering) }),
]);
export type GatheringFact = z.infer<typeof GatheringFact>;

/** Who comes. */
export const AttendanceFact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('attendance-answered'),
    data: z.object({ clusterId: ClusterId, gatheringId: GatheringId, organisationId: OrganisationId, answer: Answer }),
  }),
]);
export type AttendanceFact = z.infer<typeof AttendanceFact>;
