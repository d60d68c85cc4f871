import { limitOf } from '../../../shared/contracts/page.ts';
import { publicCommentView } from '../../../shared/contracts/present/comment-view.ts';
import { listPublicComments as contract } from '../../../shared/contracts/public-community.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';
import { publicThread } from '../public-thread.ts';

export const listComments = route(contract, async (input, _call, deps: PublicDeps) => {
  const { clusterId, threadId, order = 'oldest', cursor, limit } = input;
  const list = `public comments ${threadId} ${order}`;
  const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
  await publicThread({ clusterId, threadId }, deps);
  const page = await deps.forum.comments(threadId, paging, order);
  return { items: page.items.map(publicCommentView), next: deps.cursors.write(list, page.next) };
});
