import type { Actor } from '../../domain/actor.ts';
import type { Place } from '../../domain/need/access.ts';
import { needActions } from '../../domain/need/allowed-actions.ts';
import { anonymousCard } from '../../domain/need/card.ts';
import type { ListedNeed } from '../../domain/need/listed.ts';
import type { Need } from '../../domain/need/need.ts';
import type { NeedView, PublicNeedView } from '../need-views.ts';

/** Field by field: what is added to the copy is not shown to everybody by itself. */
export const publicNeedView = ({ cardId, openedOn, card, named }: ListedNeed): PublicNeedView => ({
  cardId,
  openedIn: openedOn.slice(0, 7),
  card,
  ...(named === undefined ? {} : { named }),
});

/** In lists: what may be done with it tells the answer of the one need. */
export const needLine = (need: Need): NeedView => ({
  allowedActions: ['readNeed'],
  id: need.id,
  cardId: need.cardId,
  clusterId: need.clusterId,
  projectId: need.projectId,
  clusterTitle: need.clusterTitle,
  projectTitle: need.projectTitle,
  status: need.status,
  visibility: need.visibility,
  content: need.content,
  trl: need.trl,
  industries: need.industries,
  region: need.region,
  neededBy: need.neededBy,
  words: need.words,
  card: anonymousCard(need),
  openedAt: need.openedAt,
  ...(need.status === 'open' ? { expiresAt: need.expiresAt } : { endedAt: need.endedAt }),
  updatedAt: need.updatedAt,
  version: need.version,
});

export const needView = (need: Need, place: Place, actor: Actor): NeedView => ({
  ...needLine(need),
  allowedActions: needActions(need, place, actor),
});
