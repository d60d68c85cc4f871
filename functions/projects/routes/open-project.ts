import { openProject as contract } from '../../../shared/contracts/projects.ts';
import { projectView } from '../../../shared/contracts/present/project-view.ts';
import { ProjectId } from '../../../shared/domain/ids.ts';
import { openProject as decide } from '../../../shared/domain/project/open.ts';
import { remember } from '../../runtime/remember.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { ProjectsDeps } from '../deps.ts';

export const openProject = route(contract, async (input, call, deps: ProjectsDeps) => {
  const { clusterId, organisationId, title, goal, trl, industries, stages, contribution } = input;
  const { actor } = call;
  const id = ProjectId.parse(deps.newId());
  const within = orRefuse(
    await deps.clusters.loadFor(clusterId, [...new Set([...actor.organisations, organisationId])]),
  );
  const opening = { id, organisationId, content: { title, goal, trl }, industries, stages, contribution };
  const change = orRefuse(decide(within, { ...opening, by: actor, at: deps.now() }));
  const view = projectView(change.after, [], { actor, within });
  orRefuse(await deps.projects.save(change, remember(call, contract, view)));
  return view;
});
