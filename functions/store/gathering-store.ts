import { Gathering } from '../../shared/domain/calendar/gathering.ts';
import { gatheringClock } from '../../shared/domain/calendar/reminding.ts';
import type { GatheringStep } from '../../shared/domain/calendar/plan-gathering.ts';
import { GatheringEvent } from '../../shared/domain/event.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Result } from '../../shared/domain/result.ts';
import { AggregateStore } from './aggregate-store.ts';
import type { Remember } from './cluster-store.ts';
import { dueIndex, gatheringsList, listingIndex, publicGatheringKey, publicGatheringsList } from './keys.ts';
import type { Item, Table } from './table.ts';

/** Events of calendars. What everybody may see is kept beside it once more, in the list of all clusters. */
export class GatheringStore extends AggregateStore<Gathering, GatheringEvent> {
  constructor(table: Table) {
    super(table, { aggregate: 'gathering', state: Gathering, event: GatheringEvent, indexes: gatheringIndexes });
  }

  /** The event with its entry in the calendar of everybody. */
  plan(step: GatheringStep, remember?: Remember): Promise<Result<Gathering, Refusal>> {
    const { after } = step;
    // Conditional with the event itself: an entry follows it, version by version.
    const entry = {
      ...after,
      ...publicGatheringKey(after.id),
      entity: 'public-gathering',
      ...(after.visibility === 'public' ? listingIndex(publicGatheringsList, order(after)) : {}),
    };
    return this.save(step, { remember, along: [{ write: { put: entry }, refusal: { kind: 'changed-since-read' } }] });
  }
}

const order = ({ endsAt, id }: Gathering): string => `${endsAt}#${id}`;

export function gatheringIndexes(gathering: Gathering): Item {
  const clock = gatheringClock(gathering);
  return {
    ...listingIndex(gatheringsList(gathering.clusterId), order(gathering)),
    ...(clock === undefined ? {} : dueIndex('gathering', clock)),
  };
}
