import { isTalking, type Standing } from '../community/standing.ts';
import { onward } from '../step.ts';
import type { Visibility } from '../community/thread.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Gathering, GatheringPlace, GatheringTime } from './gathering.ts';
import { instantsOf } from './instants-of.ts';
import type { GatheringStep } from './plan-gathering.ts';
import { isTooLateToRemind } from './reminding.ts';

type Change = {
  /** What is `undefined` stays as it is. */
  readonly changes: {
    readonly title?: string | undefined;
    readonly text?: string | undefined;
    readonly visibility?: Visibility | undefined;
    readonly time?: GatheringTime | undefined;
    readonly place?: GatheringPlace | undefined;
  };
  readonly sawVersion: number;
  readonly at: Date;
};

/** The coordinator changes an event; calendars that have it get the change by its sequence. */
export function changeGathering(
  gathering: Gathering,
  standing: Standing,
  { changes, sawVersion, at }: Change,
): Result<GatheringStep, Refusal> {
  if (!standing.coordinator) return refuse({ kind: 'not-yours' });
  if (!isTalking(standing)) return refuse({ kind: 'wrong-status', status: standing.status });
  if (gathering.version !== sawVersion) return refuse({ kind: 'stale-version' });
  if (gathering.status === 'cancelled') return refuse({ kind: 'wrong-status', status: 'cancelled' });

  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  const { title = gathering.title, text = gathering.text, visibility = gathering.visibility } = changes;
  const { time = gathering.time, place = gathering.place } = changes;
  const known = { startsAt: gathering.startsAt, endsAt: gathering.endsAt };
  const instants = changes.time === undefined ? accept(known) : instantsOf(time, at);
  if (!instants.ok) return instants;
  const { startsAt } = instants.value;
  const later = startsAt !== gathering.startsAt;
  const { clusterId } = gathering;
  return accept({
    before: gathering,
    after: {
      ...gathering,
      title,
      ...(text === undefined ? {} : { text }),
      visibility,
      time,
      place,
      ...instants.value,
      sequence: gathering.sequence + 1,
      reminded: later ? isTooLateToRemind(startsAt, at) : gathering.reminded,
      ...onward(gathering, at),
    },
    fact: {
      type: 'gathering-changed',
      data: {
        clusterId,
        visibility,
        startsAt,
        fields: given.map(([field]) => field),
        moved: changes.time !== undefined || changes.place !== undefined,
      },
    },
    actor: standing.by.personId,
    at,
  });
}
