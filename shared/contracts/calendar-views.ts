import * as z from 'zod';
import { Answer } from '../domain/calendar/fact.ts';
import { GatheringPlace, GatheringTime } from '../domain/calendar/gathering.ts';
import { Author, Visibility } from '../domain/community/thread.ts';
import { ClusterId, GatheringId, Instant, OrganisationId } from '../domain/ids.ts';
import { AllowedActions } from './views.ts';

/** An event as everybody may see it. */
export const PublicGatheringView = z
  .object({
    id: GatheringId,
    clusterId: ClusterId,
    status: z.enum(['planned', 'cancelled']),
    host: Author,
    title: z.string(),
    text: z.string().optional(),
    time: GatheringTime,
    startsAt: Instant,
    endsAt: Instant.meta({ description: 'Of whole days: the midnight after the last one' }),
    place: GatheringPlace,
    updatedAt: Instant,
  })
  .meta({ id: 'PublicGathering' });
export type PublicGatheringView = z.infer<typeof PublicGatheringView>;

export const GatheringView = PublicGatheringView.extend({
  visibility: Visibility,
  attendance: z
    .object({
      yes: z.int(),
      maybe: z.int(),
      no: z.int(),
      own: z.array(z.object({ organisationId: OrganisationId, answer: Answer })),
    })
    .optional()
    .meta({ description: 'How many members come; in the answer of one event, not in lists' }),
  version: z.int(),
  allowedActions: AllowedActions,
}).meta({ id: 'Gathering' });
export type GatheringView = z.infer<typeof GatheringView>;
