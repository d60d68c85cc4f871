import { caseFaults } from '../../shared/domain/verification/case-faults.ts';
import { chainFaults } from '../../shared/domain/verification/chain-faults.ts';
import { clusterFaults } from '../../shared/domain/verification/cluster-faults.ts';
import type { FaultKind } from '../../shared/domain/verification/fault.ts';
import { organisationFaults } from '../../shared/domain/verification/organisation-faults.ts';
import { hashOf } from '../store/hashing.ts';
import type { VerifyDeps } from './deps.ts';

export type Walked = 'cluster' | 'organisation';

/** What is wrong with one aggregate, as two looks agree: what changes between two pages of a look is no fault. */
export async function faultsOf(walked: Walked, id: string, deps: VerifyDeps): Promise<readonly FaultKind[]> {
  const first = await look(walked, id, deps);
  if (first.length === 0) return first;
  const second = new Set(await look(walked, id, deps));
  return first.filter((kind) => second.has(kind));
}

async function look(walked: Walked, id: string, { store }: VerifyDeps): Promise<readonly FaultKind[]> {
  try {
    if (walked === 'cluster') {
      const kept = await store.cluster(id);
      if (kept === undefined) return [];
      const reports = kept.reports.map(({ report }) => report);
      return [
        ...chainFaults(kept.events, kept.cluster, hashOf),
        ...clusterFaults({ ...kept, reports }),
        ...caseFaults(kept),
      ];
    }
    const kept = await store.organisation(id);
    if (kept === undefined) return [];
    const { organisation, holder, events } = kept;
    return [...chainFaults(events, organisation, hashOf), ...organisationFaults(organisation, holder)];
  } catch (error) {
    // An item that its schema does not know is a fault of the table; everything else is one of ours, or of the network.
    if (error instanceof Error && error.name === 'ZodError') return ['unreadable'];
    throw error;
  }
}
