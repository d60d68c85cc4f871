import { writeComment as contract } from '../../../shared/contracts/community.ts';
import { commentView } from '../../../shared/contracts/present/comment-view.ts';
import { communityLimits } from '../../../shared/domain/community/limits.ts';
import { writeComment as decide } from '../../../shared/domain/community/write-comment.ts';
import { CommentId } from '../../../shared/domain/ids.ts';
import { refuse } from '../../../shared/domain/result.ts';
import { remember } from '../../runtime/remember.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { CommunityDeps } from '../deps.ts';
import { takesPart } from '../takes-part.ts';
import { atThread } from '../forum.ts';

export const writeComment = route(contract, async (input, call, deps: CommunityDeps) => {
  const { clusterId, threadId, organisationId, text, mentions = [] } = input;
  const { actor } = call;
  const at = deps.now();
  const id = CommentId.parse(deps.newId());
  const { standing, thread, members } = await atThread({ clusterId, threadId, actor }, deps, mentions);
  const replyTo = input.replyTo === undefined ? undefined : await answered(input.replyTo, deps);
  const step = orRefuse(decide(thread, standing, { id, as: organisationId, text, mentions, members, replyTo, at }));
  orRefuse(await deps.quotas.take(`comments-of-${actor.personId}`, 'day', communityLimits.commentsPerDay, at));
  const view = commentView(step.after, thread, standing, at);
  const follower = { personId: actor.personId, organisationId, following: 'all' } as const;
  const along = takesPart(threadId, follower, at);
  orRefuse(await deps.comments.save(step, { remember: remember(call, contract, view), along }));
  return view;
});

async function answered(id: CommentId, { comments }: Pick<CommunityDeps, 'comments'>) {
  const comment = await comments.load(id);
  return orRefuse(comment.ok ? comment : refuse({ kind: 'reply-not-possible' }));
}
