import { editThread as contract } from '../../../shared/contracts/community.ts';
import { writtenThreadView } from '../../../shared/contracts/present/thread-view.ts';
import { editThread as decide } from '../../../shared/domain/community/edit-thread.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { CommunityDeps } from '../deps.ts';
import { atThread } from '../forum.ts';

export const editThread = route(contract, async (input, { actor, sawVersion }, deps: CommunityDeps) => {
  const { clusterId, threadId, title, text, mentions, visibility } = input;
  const { standing, thread, members } = await atThread({ clusterId, threadId, actor }, deps, mentions);
  const edit = { title, text, mentions, visibility, members, sawVersion, at: deps.now() };
  const step = orRefuse(decide(thread, standing, edit));
  return writtenThreadView(orRefuse(await deps.threads.save(step)), standing);
});
