import { answerAction as contract } from '../../../shared/contracts/clusters.ts';
import { clusterView } from '../../../shared/contracts/present/cluster-view.ts';
import { coordinates } from '../../../shared/domain/cluster/access.ts';
import { answer } from '../../../shared/domain/cluster/answer.ts';
import { programmeInForce } from '../../../shared/programme/programmes.ts';
import { remember } from '../../runtime/remember.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { hashOf } from '../../store/hashing.ts';
import { fitsOneItem } from '../../store/submission-items.ts';
import type { MemberDeps } from '../deps.ts';

export const answerAction = route(contract, async ({ clusterId, text }, call, deps: MemberDeps) => {
  const { actor } = call;
  const at = deps.now();
  const { cluster, members } = orRefuse(await deps.clusters.loadAll(clusterId));
  if (!coordinates(actor, cluster)) throw new Refused({ kind: 'not-yours' });
  if (cluster.status !== 'action-needed') throw new Refused({ kind: 'wrong-status', status: cluster.status });
  const { snapshot: filed } = orRefuse(await deps.submissions.snapshot(clusterId, cluster.submission));
  const programme = programmeInForce(cluster.programme.id, at);
  const answering = { text, members, filed, hash: hashOf, by: actor, at };
  const change = orRefuse(answer(cluster, answering, programme));
  if (change.snapshot && !fitsOneItem(change.snapshot)) throw new Refused({ kind: 'too-large' });
  const own = members.filter(({ organisationId }) => actor.organisations.includes(organisationId));
  const view = clusterView(change.after, programme, { actor, members: own, at });
  orRefuse(await deps.clusters.save(change, remember(call, contract, view)));
  return view;
});
