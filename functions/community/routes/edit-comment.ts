import { editComment as contract } from '../../../shared/contracts/community.ts';
import { commentView } from '../../../shared/contracts/present/comment-view.ts';
import { editComment as decide } from '../../../shared/domain/community/edit-comment.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { CommunityDeps } from '../deps.ts';
import { atComment } from '../forum.ts';

export const editComment = route(contract, async (input, { actor, sawVersion }, deps: CommunityDeps) => {
  const { text, mentions, ...where } = input;
  const at = deps.now();
  const { standing, thread, comment, members } = await atComment({ ...where, actor }, deps, mentions);
  const step = orRefuse(decide(comment, thread, standing, { text, mentions, members, sawVersion, at }));
  return commentView(orRefuse(await deps.comments.save(step)), thread, standing, at);
});
