import { addDays } from '../days.ts';
import { noHash } from '../event.ts';
import type { NeedCardId, NeedId } from '../ids.ts';
import type { Acting } from '../project/access.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { copiedFrom, type Place, placed } from './access.ts';
import type { Need, OpenNeed } from './need.ts';
import type { NeedStep } from './step.ts';

/** A need that nobody renews ends after so many days. */
export const openDays = 180;

type Opening = Acting &
  Pick<Need, 'visibility' | 'content' | 'region' | 'neededBy' | 'words'> & {
    readonly id: NeedId;
    readonly cardId: NeedCardId;
  };

/** The coordinator or the lead says what the project needs. */
export function openNeed(place: Place, opening: Opening): Result<NeedStep<OpenNeed>, Refusal> {
  const { id, cardId, visibility, content, region, neededBy, words, by, at } = opening;
  const found = placed(place, { by, at });
  if (!found.ok) return found;
  if (new Date(neededBy) < at) return refuse({ kind: 'no-such-time' });
  const { project, cluster } = found.value;
  const now = at.toISOString();
  const expiresAt = addDays(at, openDays).toISOString();
  const of = { clusterId: cluster.id, projectId: project.id };
  return accept({
    before: undefined,
    after: {
      status: 'open',
      id,
      cardId,
      version: 1,
      lastEventHash: noHash,
      ...of,
      ...copiedFrom(place),
      visibility,
      content,
      region,
      neededBy,
      words,
      openedAt: now,
      updatedAt: now,
      expiresAt,
      reminded: false,
    },
    fact: { type: 'need-opened', data: { ...of, kind: content.kind, visibility, expiresAt } },
    actor: by.personId,
    at,
  });
}
