import * as z from 'zod';
import { OkvedClass } from '../identifiers/okved.ts';
import { ClusterId, NeedCardId, NeedId, ProjectId } from '../ids.ts';
import { Trl } from '../project/stages.ts';
import { AnonymousNeedCard, anonymousCard } from './card.ts';
import { NeedContent } from './content.ts';
import type { Need } from './need.ts';

/** What a named need tells beside its card. */
export const NamedNeed = z.object({
  clusterId: ClusterId,
  clusterTitle: z.string(),
  projectId: ProjectId,
  projectTitle: z.string(),
  content: NeedContent,
  words: z.string(),
  trl: Trl,
  industries: z.array(OkvedClass),
  neededBy: z.iso.date(),
});

/** An open need on public lists: a copy, written with it. Nothing of an anonymous one but its card is even there. */
export const ListedNeed = z.object({
  needId: NeedId,
  cardId: NeedCardId,
  openedOn: z.iso.date(),
  card: AnonymousNeedCard,
  named: NamedNeed.optional(),
});
export type ListedNeed = z.infer<typeof ListedNeed>;

export function listedNeed(need: Need): ListedNeed {
  const { id, cardId, openedAt, visibility, clusterId, clusterTitle, projectId, projectTitle } = need;
  const { content, words, trl, industries, neededBy } = need;
  const named = { clusterId, clusterTitle, projectId, projectTitle, content, words, trl, industries, neededBy };
  return {
    needId: id,
    cardId,
    openedOn: openedAt.slice(0, 10),
    card: anonymousCard(need),
    ...(visibility === 'named' ? { named } : {}),
  };
}
