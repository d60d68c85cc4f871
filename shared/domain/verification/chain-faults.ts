import { noHash, type PlatformEvent } from '../event.ts';
import { chainFault, type HashOf } from '../proof/chain.ts';
import { sealedBody } from '../proof/sealed-body.ts';
import type { FaultKind } from './fault.ts';

type Head = { readonly version: number; readonly lastEventHash: string };

/** The events of one aggregate in their order, and its state: numbers without a gap, each bound to the one before it. */
export function chainFaults(events: readonly PlatformEvent[], head: Head, hashOf: HashOf): readonly FaultKind[] {
  const faults = new Set<FaultKind>();
  let before: PlatformEvent | undefined;
  for (const event of events) {
    const { seq, previousHash, hash, seal } = event;
    if (chainFault(before, { seq, previousHash, hash }, hashOf) !== undefined) faults.add('chain-broken');
    if (seal !== undefined && hashOf(sealedBody(event, seal)) !== hash) faults.add('chain-broken');
    before = event;
  }
  if ((before?.hash ?? noHash) !== head.lastEventHash || (before?.seq ?? 0) !== head.version)
    faults.add('head-differs');
  return [...faults];
}
