import { openCluster as contract } from '../../../shared/contracts/clusters.ts';
import { clusterView } from '../../../shared/contracts/present/cluster-view.ts';
import { open } from '../../../shared/domain/cluster/open.ts';
import { ClusterId, ProjectId } from '../../../shared/domain/ids.ts';
import { programmeInForce } from '../../../shared/programme/programmes.ts';
import { remember } from '../../runtime/remember.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { MemberDeps } from '../deps.ts';

export const openCluster = route(contract, async (input, call, deps: MemberDeps) => {
  const { organisationId, project, contribution, ...content } = input;
  const { actor } = call;
  const at = deps.now();
  const programme = programmeInForce('mic', at);
  const id = ClusterId.parse(deps.newId());
  const projectId = ProjectId.parse(deps.newId());

  const organisation = orRefuse(await deps.organisations.load(organisationId));
  const opening = { id, projectId, content, project, contribution, by: actor, at };
  const change = orRefuse(open(organisation, opening, programme));
  const view = clusterView(change.after, programme, { actor, members: change.members, at });
  orRefuse(await deps.clusters.save(change, remember(call, contract, view)));
  return view;
});
