import { submitCluster as contract } from '../../../shared/contracts/clusters.ts';
import { submit } from '../../../shared/domain/cluster/submit.ts';
import { programmeInForce } from '../../../shared/programme/programmes.ts';
import { remember } from '../../runtime/remember.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { hashOf } from '../../store/hashing.ts';
import { fitsOneItem } from '../../store/submission-items.ts';
import type { MemberDeps } from '../deps.ts';

export const submitCluster = route(contract, async ({ clusterId }, call, deps: MemberDeps) => {
  const { actor, sawVersion } = call;
  const at = deps.now();
  const { cluster, members } = orRefuse(await deps.clusters.loadAll(clusterId));
  const programme = programmeInForce(cluster.programme.id, at);
  const change = orRefuse(submit(cluster, { members, sawVersion, hash: hashOf, by: actor, at }, programme));
  if (change.snapshot && !fitsOneItem(change.snapshot)) throw new Refused({ kind: 'too-large' });
  const { submission, status, snapshotHash, submittedAt, version } = change.after;
  const view = { clusterId, submission, status, snapshotHash, programme: change.after.programme, submittedAt, version };
  orRefuse(await deps.clusters.save(change, remember(call, contract, view)));
  return view;
});
