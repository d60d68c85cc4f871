import { chainFaults } from '../../shared/domain/verification/chain-faults.ts';
import { eventFaults } from '../../shared/domain/verification/event-faults.ts';
import { expiryFaults } from '../../shared/domain/verification/expiry-faults.ts';
import type { FaultKind } from '../../shared/domain/verification/fault.ts';
import { mustExpire } from '../store/expiring.ts';
import { hashOf } from '../store/hashing.ts';
import { parentsOf } from '../store/parents.ts';
import { aggregateAt, counterAt, stateKey } from '../store/read-key.ts';
import type { Item, Key } from '../store/table.ts';
import type { VerifyDeps } from './deps.ts';

/** Parents that were seen are there: nothing of them is ever removed. */
export type Seen = Set<string>;

/** What is wrong with one item as it is now; nothing, when it is gone. */
export async function lookAtItem(key: Key, deps: VerifyDeps, seen: Seen): Promise<readonly FaultKind[]> {
  const item = await deps.items.load(key);
  return item === undefined ? [] : faultsIn(item, deps, seen);
}

export async function faultsIn(item: Item, deps: VerifyDeps, seen: Seen): Promise<readonly FaultKind[]> {
  return [
    ...(mustExpire(item) ? expiryFaults(item['ttl'], deps.now()) : []),
    ...(item['entity'] === 'event' ? eventFaults(item['data']) : []),
    ...(await orphaned(item, deps, seen)),
    ...(await miscounted(item, deps)),
    ...(await brokenChain(item, deps)),
  ];
}

async function orphaned(item: Item, { items }: VerifyDeps, seen: Seen): Promise<readonly FaultKind[]> {
  const parents = parentsOf(item).filter(({ pk }) => !seen.has(pk));
  if (parents.length === 0) return [];
  const missing = await items.missing(parents);
  for (const parent of parents) if (!missing.includes(parent)) seen.add(parent.pk);
  return missing.length === 0 ? [] : ['orphan'];
}

async function miscounted(item: Item, { counters }: VerifyDeps): Promise<readonly FaultKind[]> {
  const counter = counterAt(String(item['pk']));
  if (counter === undefined) return [];
  const count = await counters.counted(counter.what, counter.id);
  return count === item['count'] ? [] : ['miscounted'];
}

/** Clusters and organisations are walked by their lists. */
const walked: readonly string[] = ['cluster', 'organisation'];

async function brokenChain(item: Item, { items }: VerifyDeps): Promise<readonly FaultKind[]> {
  const named = aggregateAt(String(item['pk']));
  if (named === undefined || walked.includes(named.aggregate) || item['sk'] !== stateKey(named).sk) return [];
  const { head, events } = await items.history(named);
  return head === undefined ? [] : chainFaults(events, head, hashOf);
}
