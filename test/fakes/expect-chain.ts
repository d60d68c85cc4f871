import { expect } from 'vitest';
import { actorSeal } from '../../functions/store/event-item.ts';
import { hashOf } from '../../functions/store/hashing.ts';
import type { Table } from '../../functions/store/table.ts';
import { sealedBody } from '../../shared/domain/proof/sealed-body.ts';
import { type Aggregate, noHash, PlatformEvent } from '../../shared/domain/event.ts';
import type { ClusterId } from '../../shared/domain/ids.ts';
import { aggregatePartition } from '../../functions/store/keys.ts';

/** The events of a cluster from its first on: without a gap, each sealed over what it says and the one before it. */
export const expectChain = (table: Table, id: ClusterId): Promise<PlatformEvent[]> =>
  expectChainOf(table, 'cluster', id);

/** The same for anything that has events. */
export async function expectChainOf(table: Table, aggregate: Aggregate, id: string): Promise<PlatformEvent[]> {
  const partition = aggregatePartition(aggregate, id);
  const items = await table.queryAll({ partition, sort: { beginsWith: 'EVENT#' } });
  const events = items.map((item) => PlatformEvent.parse(item));
  let previous: string | undefined;
  for (const [index, event] of events.entries()) {
    expect(event.seq).toBe((events[0]?.seq ?? 0) + index);
    expect(event.previousHash).toBe(previous ?? noHash);
    const { seal, hash } = event;
    expect(seal?.actor).toBe(actorSeal(seal?.salt ?? '', event.actor));
    expect(seal && hashOf(sealedBody(event, seal))).toBe(hash);
    previous = hash;
  }
  const head = await table.get({ pk: partition, sk: 'HEAD' });
  expect(head).toMatchObject({ version: events.at(-1)?.seq, lastEventHash: previous });
  return events;
}
