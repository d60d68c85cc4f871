import { readCheckProgress as contract } from '../../../shared/contracts/clusters.ts';
import { mayReadInside } from '../../../shared/domain/cluster/access.ts';
import { checkProgress } from '../../../shared/eligibility/check-progress.ts';
import { programmeOf } from '../../../shared/programme/programmes.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { MemberDeps } from '../deps.ts';

/** What the check knows by now, from the answers that it keeps as they come: nothing is written for it. */
export const readCheckProgress = route(contract, async ({ clusterId }, { actor }, deps: MemberDeps) => {
  const { cluster, members } = orRefuse(await deps.clusters.loadFor(clusterId, actor.organisations));
  if (!mayReadInside(cluster, members, actor)) throw new Refused({ kind: 'not-yours' });
  if (cluster.status !== 'checking') throw new Refused({ kind: 'wrong-status', status: cluster.status });
  const { snapshot } = orRefuse(await deps.submissions.snapshot(clusterId, cluster.submission));
  const inns = new Set(snapshot.members.map(({ facts }) => facts.inn));
  const answers = await deps.answers.valid([...inns], deps.now());
  const programme = programmeOf(snapshot.programme.id, snapshot.programme.version);
  const progress = checkProgress({ snapshot, answers, programme });
  return {
    submission: cluster.submission,
    threshold: programme.threshold,
    ...progress,
    findings: [...progress.findings],
    pending: [...progress.pending],
  };
});
