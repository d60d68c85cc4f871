import { listComments as contract } from '../../../shared/contracts/community.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { commentView } from '../../../shared/contracts/present/comment-view.ts';
import { route } from '../../runtime/route.ts';
import type { CommunityDeps } from '../deps.ts';
import { atThread } from '../forum.ts';

export const listComments = route(contract, async (input, { actor }, deps: CommunityDeps) => {
  const { clusterId, threadId, order = 'oldest', cursor, limit } = input;
  const list = `comments ${threadId} ${order}`;
  const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
  const { standing, thread } = await atThread({ clusterId, threadId, actor }, deps);
  const page = await deps.forum.comments(threadId, paging, order);
  const at = deps.now();
  return {
    items: page.items.map((comment) => commentView(comment, thread, standing, at)),
    next: deps.cursors.write(list, page.next),
  };
});
