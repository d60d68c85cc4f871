import { onward } from '../step.ts';
import type { Gathering } from './gathering.ts';
import type { GatheringStep } from './plan-gathering.ts';
import { gatheringClock } from './reminding.ts';

/** What the clock does to an event at `at`: a day before it begins, those who come are reminded. */
export function tickGathering(gathering: Gathering, at: Date): GatheringStep | undefined {
  const clock = gatheringClock(gathering);
  if (clock === undefined || gathering.status !== 'planned' || Date.parse(clock) > at.getTime()) return undefined;
  const { clusterId, visibility, startsAt } = gathering;
  return {
    before: gathering,
    after: { ...gathering, reminded: true, ...onward(gathering, at) },
    fact: { type: 'gathering-reminded', data: { clusterId, visibility, startsAt } },
    actor: 'system',
    at,
  };
}
