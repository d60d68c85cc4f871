import type { Standing } from '../community/standing.ts';
import { voiceOf } from '../community/standing.ts';
import type { Step } from '../step.ts';
import type { Visibility } from '../community/thread.ts';
import { noHash } from '../event.ts';
import type { GatheringId, OrganisationId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { GatheringFact } from './fact.ts';
import type { Gathering, GatheringPlace, GatheringTime } from './gathering.ts';
import { instantsOf } from './instants-of.ts';
import { isTooLateToRemind } from './reminding.ts';

export type GatheringStep = Step<Gathering, GatheringFact>;

type Plan = {
  readonly id: GatheringId;
  readonly as: OrganisationId;
  readonly visibility: Visibility;
  readonly title: string;
  readonly text: string | undefined;
  readonly time: GatheringTime;
  readonly place: GatheringPlace;
  readonly at: Date;
};

/** The coordinator plans an event of the cluster. */
export function planGathering(standing: Standing, plan: Plan): Result<GatheringStep, Refusal> {
  const { id, as, visibility, title, text, time, place, at } = plan;
  const voice = voiceOf(standing, as);
  if (!voice.ok) return voice;
  if (!standing.coordinator) return refuse({ kind: 'forbidden' });
  const instants = instantsOf(time, at);
  if (!instants.ok) return instants;
  const { startsAt } = instants.value;
  const { clusterId, by } = standing;
  const now = at.toISOString();
  return accept({
    before: undefined,
    after: {
      status: 'planned',
      id,
      clusterId,
      version: 1,
      lastEventHash: noHash,
      visibility,
      host: voice.value,
      title,
      ...(text === undefined ? {} : { text }),
      time,
      ...instants.value,
      place,
      sequence: 0,
      reminded: isTooLateToRemind(startsAt, at),
      plannedAt: now,
      updatedAt: now,
    },
    fact: { type: 'gathering-planned', data: { clusterId, visibility, startsAt } },
    actor: by.personId,
    at,
  });
}
