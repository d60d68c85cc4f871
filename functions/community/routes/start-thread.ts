import { startThread as contract } from '../../../shared/contracts/community.ts';
import { writtenThreadView } from '../../../shared/contracts/present/thread-view.ts';
import { communityLimits } from '../../../shared/domain/community/limits.ts';
import { startThread as decide } from '../../../shared/domain/community/start-thread.ts';
import { ThreadId } from '../../../shared/domain/ids.ts';
import { remember } from '../../runtime/remember.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { CommunityDeps } from '../deps.ts';
import { takesPart } from '../takes-part.ts';
import { enterForum } from '../forum.ts';

export const startThread = route(contract, async (input, call, deps: CommunityDeps) => {
  const { clusterId, organisationId, mentions = [], ...said } = input;
  const { actor } = call;
  const at = deps.now();
  const id = ThreadId.parse(deps.newId());
  const { standing, members } = await enterForum({ clusterId, actor }, deps, mentions);
  const step = orRefuse(decide(standing, { id, as: organisationId, mentions, members, ...said, at }));
  orRefuse(await deps.quotas.take(`threads-of-${actor.personId}`, 'day', communityLimits.threadsPerDay, at));
  const view = writtenThreadView(step.after, standing);
  const along = takesPart(id, { personId: actor.personId, organisationId, following: 'default' }, at);
  orRefuse(await deps.threads.save(step, { remember: remember(call, contract, view), along }));
  return view;
});
