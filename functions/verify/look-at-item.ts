import { chainFaults } from '../../shared/domain/verification/chain-faults.ts';
import { eventFaults } from '../../shared/domain/verification/event-faults.ts';
import { expiryFaults } from '../../shared/domain/verification/expiry-faults.ts';
import type { FaultKind } from '../../shared/domain/verification/fault.ts';
import { mustExpire } from '../store/expiring.ts';
import { hashOf } from '../store/hashing.ts';
import { stateKey } from '../store/keys.ts';
import { parentsOf } from '../store/parents.ts';
import { aggregateAt, counterAt, type Named } from '../store/read-key.ts';
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

/** Asks for what many items belong to in a few requests, a hundred in each, instead of one for each item. */
export async function findParents(items: readonly Item[], deps: VerifyDeps, seen: Seen): Promise<void> {
  for (const item of items) if (stateOf(item) !== undefined) seen.add(String(item['pk']));
  const wanted = new Map(items.flatMap((item) => parentsOf(item)).map((key) => [key.pk, key]));
  await remember(
    [...wanted.values()].filter(({ pk }) => !seen.has(pk)),
    deps,
    seen,
  );
}

async function orphaned(item: Item, deps: VerifyDeps, seen: Seen): Promise<readonly FaultKind[]> {
  const unknown = parentsOf(item).filter(({ pk }) => !seen.has(pk));
  return unknown.length === 0 || (await remember(unknown, deps, seen)) ? [] : ['orphan'];
}

/** Whether all of these are there. */
async function remember(parents: readonly Key[], { items }: VerifyDeps, seen: Seen): Promise<boolean> {
  const missing = await items.missing(parents);
  for (const parent of parents) if (!missing.includes(parent)) seen.add(parent.pk);
  return missing.length === 0;
}

/** Whose state this item is, if it is one. */
function stateOf({ pk, sk }: Item): Named | undefined {
  const named = aggregateAt(String(pk));
  return named !== undefined && sk === stateKey(named).sk ? named : undefined;
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
  const named = stateOf(item);
  if (named === undefined || walked.includes(named.aggregate)) return [];
  const { head, events } = await items.history(named);
  return head === undefined ? [] : chainFaults(events, head, hashOf);
}
