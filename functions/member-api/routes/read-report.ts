import { readReport as contract } from '../../../shared/contracts/clusters.ts';
import { mayReadInside } from '../../../shared/domain/cluster/access.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { MemberDeps } from '../deps.ts';

export const readReport = route(contract, async ({ clusterId, submission }, { actor }, deps: MemberDeps) => {
  const { cluster, members } = orRefuse(await deps.clusters.loadFor(clusterId, actor.organisations));
  if (!mayReadInside(cluster, members, actor)) throw new Refused({ kind: 'not-yours' });
  const { report, hash } = orRefuse(await deps.submissions.report(clusterId, Number(submission)));
  return { ...report, reportHash: hash };
});
