import * as z from 'zod';
import { AttendanceId, ClusterId, GatheringId, Instant, OrganisationId, Sha256 } from '../ids.ts';
import { Answer } from './fact.ts';

/** One organisation's answer to one event, a thing of its own: five hundred may answer at once. */
export const Attendance = z.object({
  id: AttendanceId,
  gatheringId: GatheringId,
  clusterId: ClusterId,
  organisationId: OrganisationId,
  version: z.int().positive(),
  lastEventHash: Sha256,
  answer: Answer,
  updatedAt: Instant,
});
export type Attendance = z.infer<typeof Attendance>;
