import { dryRun as contract } from '../../../shared/contracts/clusters.ts';
import { mayReadInside } from '../../../shared/domain/cluster/access.ts';
import { snapshotOf } from '../../../shared/domain/cluster/snapshot.ts';
import { evaluate } from '../../../shared/eligibility/evaluate.ts';
import { programmeInForce } from '../../../shared/programme/programmes.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { hashOf } from '../../store/hashing.ts';
import type { MemberDeps } from '../deps.ts';

/** Today's rules on what is known now: no register call, no write, at any time. */
export const dryRun = route(contract, async ({ clusterId }, { actor }, deps: MemberDeps) => {
  const at = deps.now();
  const { cluster, members } = orRefuse(await deps.clusters.loadAll(clusterId));
  if (!mayReadInside(cluster, members, actor)) throw new Refused({ kind: 'not-yours' });
  const filed = { submission: cluster.submissions + 1, by: actor.personId, at };
  const snapshot = snapshotOf(cluster, members, filed);
  const programme = programmeInForce(cluster.programme.id, at);
  const report = evaluate({ snapshot, snapshotHash: hashOf(snapshot), answers: new Map(), programme, at });
  const { submission, ...view } = report;
  return { ...view, reportHash: hashOf(report) };
});
