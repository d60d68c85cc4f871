import * as z from 'zod';
import { OkvedClass } from '../domain/identifiers/okved.ts';
import { ClusterId, Instant, NeedCardId, NeedId, ProjectId } from '../domain/ids.ts';
import { AnonymousNeedCard } from '../domain/need/card.ts';
import { NeedContent, Region } from '../domain/need/content.ts';
import { NamedNeed } from '../domain/need/listed.ts';
import { NeedVisibility } from '../domain/need/need.ts';
import { AllowedActions } from './views.ts';

/** An open need as everybody may see it. */
export const PublicNeedView = z
  .object({
    cardId: NeedCardId.meta({ description: 'Of the card; the id of the need is told to nobody outside its cluster' }),
    openedIn: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .meta({ description: 'Month', example: '2026-11' }),
    card: AnonymousNeedCard.strip().meta({ description: 'In bands; all that there is of an anonymous need' }),
    named: NamedNeed.optional().meta({ description: 'Absent for an anonymous need' }),
  })
  .meta({ id: 'PublicNeed' });
export type PublicNeedView = z.infer<typeof PublicNeedView>;

/** A need as members of its cluster see it. */
export const NeedView = z
  .object({
    id: NeedId,
    cardId: NeedCardId,
    clusterId: ClusterId,
    projectId: ProjectId,
    clusterTitle: z.string(),
    projectTitle: z.string(),
    status: z.enum(['open', 'met', 'withdrawn', 'expired']),
    visibility: NeedVisibility,
    content: NeedContent,
    trl: z.int(),
    industries: z.array(OkvedClass),
    region: Region,
    neededBy: z.iso.date(),
    words: z.string(),
    card: AnonymousNeedCard.strip().meta({ description: 'What others see until both sides agreed' }),
    openedAt: Instant,
    expiresAt: Instant.optional().meta({ description: 'While it is open: 180 days after it was opened or renewed' }),
    endedAt: Instant.optional(),
    updatedAt: Instant,
    version: z.int(),
    allowedActions: AllowedActions,
  })
  .meta({ id: 'Need' });
export type NeedView = z.infer<typeof NeedView>;
