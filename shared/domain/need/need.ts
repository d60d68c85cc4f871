import * as z from 'zod';
import { OkvedClass } from '../identifiers/okved.ts';
import { ClusterId, Instant, NeedCardId, NeedId, ProjectId, Sha256 } from '../ids.ts';
import { Trl } from '../project/stages.ts';
import { Paragraph } from '../text.ts';
import { NeedContent, Region } from './content.ts';

/** Needs of one cluster that are open at the same time. */
export const mostOpenNeeds = 50;

/** `named`: with cluster and project on the public list. `anonymous`: a card there, and names when both sides agreed. */
export const NeedVisibility = z.enum(['named', 'anonymous']);
export type NeedVisibility = z.infer<typeof NeedVisibility>;

/** What is asked for, in the words of whoever asks; of an anonymous need nobody outside its cluster reads them. */
export const NeedWords = Paragraph(10, 1500).meta({ example: 'Нужны средства на серийную линию сборки.' });

const Common = z.object({
  id: NeedId,
  cardId: NeedCardId,
  version: z.int().positive(),
  lastEventHash: Sha256,
  clusterId: ClusterId,
  projectId: ProjectId,
  /** Titles, level and industries are those of the day when the need was last changed. */
  clusterTitle: z.string().max(200),
  projectTitle: z.string().max(200),
  trl: Trl,
  industries: z.array(OkvedClass).min(1).max(5),
  visibility: NeedVisibility,
  content: NeedContent,
  region: Region,
  neededBy: z.iso.date(),
  words: NeedWords,
  openedAt: Instant,
  updatedAt: Instant,
});

export const OpenNeed = Common.extend({
  status: z.literal('open'),
  expiresAt: Instant,
  /** Its people were told that it ends soon. */
  reminded: z.boolean(),
});
export const MetNeed = Common.extend({ status: z.literal('met'), endedAt: Instant });
export const WithdrawnNeed = Common.extend({ status: z.literal('withdrawn'), endedAt: Instant });
export const ExpiredNeed = Common.extend({ status: z.literal('expired'), endedAt: Instant });

/** Something that a project of a registered cluster needs from outside of it. */
export const Need = z.discriminatedUnion('status', [OpenNeed, MetNeed, WithdrawnNeed, ExpiredNeed]);
export type Need = z.infer<typeof Need>;
export type OpenNeed = z.infer<typeof OpenNeed>;
