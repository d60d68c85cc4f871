import { deleteComment as contract } from '../../../shared/contracts/community.ts';
import { commentView } from '../../../shared/contracts/present/comment-view.ts';
import { deleteComment as decide } from '../../../shared/domain/community/delete-comment.ts';
import { route } from '../../runtime/route.ts';
import type { CommunityDeps } from '../deps.ts';
import { changeComment } from '../forum.ts';

export const deleteComment = route(contract, async (where, { actor }, deps: CommunityDeps) => {
  const { comment, thread, standing } = await changeComment({ ...where, actor }, deps, (before, under, by, at) =>
    decide(before, under, by, { at }),
  );
  return commentView(comment, thread, standing, deps.now());
});
