import { readLedger as contract } from '../../../shared/contracts/clusters.ts';
import { mayReadInside } from '../../../shared/domain/cluster/access.ts';
import { ledger } from '../../../shared/eligibility/ledger.ts';
import { programmeOf } from '../../../shared/programme/programmes.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { MemberDeps } from '../deps.ts';

export const readLedger = route(contract, async ({ clusterId }, { actor }, deps: MemberDeps) => {
  const { cluster, members } = orRefuse(await deps.clusters.loadAll(clusterId));
  if (!mayReadInside(cluster, members, actor)) throw new Refused({ kind: 'not-yours' });
  const { entries, summary } = ledger(members, programmeOf(cluster.programme.id, cluster.programme.version));
  return { clusterId, version: cluster.version, summary, entries: [...entries] };
});
