import { expect } from 'vitest';
import { actorSeal } from '../../functions/store/event-item.ts';
import { hashOf } from '../../functions/store/hashing.ts';
import type { Table } from '../../functions/store/table.ts';
import { noHash, PlatformEvent } from '../../shared/domain/event.ts';
import { sealedBody } from '../../shared/domain/proof/sealed-body.ts';
import type { ClusterId } from '../../shared/domain/ids.ts';
import { clusterPartition } from '../../functions/store/keys.ts';

/** The events of a cluster from its first on: without a gap, each sealed over what it says and the one before it. */
export async function expectChain(table: Table, id: ClusterId): Promise<PlatformEvent[]> {
  const items = await table.queryAll({ partition: clusterPartition(id), sort: { beginsWith: 'EVENT#' } });
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
  const head = await table.get({ pk: clusterPartition(id), sk: 'HEAD' });
  expect(head).toMatchObject({ version: events.at(-1)?.seq, lastEventHash: previous });
  return events;
}
