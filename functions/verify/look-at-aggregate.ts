import { caseFaults } from '../../shared/domain/verification/case-faults.ts';
import { chainFaults } from '../../shared/domain/verification/chain-faults.ts';
import { clusterFaults } from '../../shared/domain/verification/cluster-faults.ts';
import { copyFaults, isOpen } from '../../shared/domain/verification/copy-faults.ts';
import { couldBeTold, decisionsToTell } from '../../shared/domain/verification/decisions-to-tell.ts';
import type { FaultKind } from '../../shared/domain/verification/fault.ts';
import { membershipFaults } from '../../shared/domain/verification/membership-faults.ts';
import { organisationFaults } from '../../shared/domain/verification/organisation-faults.ts';
import { stateFaults } from '../../shared/domain/verification/state-faults.ts';
import { hashOf } from '../store/hashing.ts';
import type { VerifyDeps } from './deps.ts';

/** What a change of an organisation may take into its memberships: queues, their retries, a redrive. */
const copyingMs = 15 * 60_000;

type Kept = NonNullable<Awaited<ReturnType<VerifyDeps['store']['cluster']>>>;

/** One look at a cluster and all that is beside it. */
export async function lookAtCluster(id: string, deps: VerifyDeps): Promise<readonly FaultKind[]> {
  const kept = await deps.store.cluster(id);
  if (kept === undefined) return [];
  const { cluster, members, events } = kept;
  const reports = kept.reports.map(({ report }) => report);
  const organisations = await deps.store.organisations(
    members.filter(isOpen).map(({ organisationId }) => organisationId),
  );
  const settled = new Date(deps.now().getTime() - copyingMs);
  return [
    ...chainFaults(events, cluster, hashOf),
    ...stateFaults(events, cluster),
    ...membershipFaults(events, members),
    ...clusterFaults({ ...kept, reports }),
    ...caseFaults(kept),
    ...copyFaults(members, { organisations, settled, hashOf }),
    ...(await untold(kept, deps)),
  ];
}

/** Who decided is heard of: somebody has a notification of each decision, unless nobody is there who could. */
async function untold({ cluster, events }: Kept, { store, now }: VerifyDeps): Promise<readonly FaultKind[]> {
  for (const decision of decisionsToTell(events, now())) {
    if (await store.isTold(decision)) continue;
    const someoneWas = await store.tellsOf(cluster.id);
    if (someoneWas && couldBeTold(decision, await store.founder(cluster.founder))) return ['decision-untold'];
  }
  return [];
}

/** One look at an organisation, its history and its numbers. */
export async function lookAtOrganisation(id: string, { store }: VerifyDeps): Promise<readonly FaultKind[]> {
  const kept = await store.organisation(id);
  if (kept === undefined) return [];
  return [...chainFaults(kept.events, kept.organisation, hashOf), ...organisationFaults(kept)];
}
