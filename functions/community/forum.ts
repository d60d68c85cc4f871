import type { Actor } from '../../shared/domain/actor.ts';
import type { Comment } from '../../shared/domain/community/comment.ts';
import { readableBy } from '../../shared/domain/community/reading.ts';
import { type Standing, standingIn } from '../../shared/domain/community/standing.ts';
import type { ThreadStep } from '../../shared/domain/community/start-thread.ts';
import type { WrittenThread } from '../../shared/domain/community/thread.ts';
import type { CommentStep } from '../../shared/domain/community/write-comment.ts';
import { isConfirmed } from '../../shared/domain/cluster/snapshot.ts';
import type { ClusterId, CommentId, OrganisationId, ThreadId } from '../../shared/domain/ids.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Result } from '../../shared/domain/result.ts';
import { orRefuse, Refused } from '../runtime/refused.ts';
import { untilSaved } from '../runtime/until-saved.ts';
import type { CommunityDeps } from './deps.ts';

type InForum = { readonly clusterId: ClusterId; readonly actor: Actor };
export type AtThread = InForum & { readonly threadId: ThreadId };
export type AtComment = AtThread & { readonly commentId: CommentId };
type Entered = { readonly standing: Standing; readonly members: ReadonlySet<OrganisationId> };

/** Who the caller is there, and which of the others are confirmed members; whoever is not inside finds nothing. */
export async function enterForum(
  { clusterId, actor }: InForum,
  deps: Pick<CommunityDeps, 'clusters'>,
  others: readonly OrganisationId[] = [],
): Promise<Entered> {
  const asked = [...new Set([...actor.organisations, ...others])];
  const { cluster, members } = orRefuse(await deps.clusters.loadFor(clusterId, asked));
  const standing = standingIn(cluster, members, actor);
  if (!standing.inside) throw new Refused({ kind: 'not-yours' });
  return { standing, members: new Set(members.filter(isConfirmed).map(({ organisationId }) => organisationId)) };
}

/** The same, with a thread that the caller may read. */
export async function atThread(where: AtThread, deps: CommunityDeps, others: readonly OrganisationId[] = []) {
  const entered = await enterForum(where, deps, others);
  const thread = orRefuse(readableBy(orRefuse(await deps.threads.load(where.threadId)), entered.standing));
  return { ...entered, thread };
}

/** The same, with a comment in it. */
export async function atComment(where: AtComment, deps: CommunityDeps, others: readonly OrganisationId[] = []) {
  const entered = await atThread(where, deps, others);
  const comment = orRefuse(await deps.comments.load(where.commentId));
  if (comment.threadId !== where.threadId) throw new Refused({ kind: 'not-found' });
  return { ...entered, comment };
}

type Decided<Step> = Result<Step | undefined, Refusal>;

/** Load → decide → save for a step of a thread that needs no more; answers the thread as it is then. */
export const changeThread = (
  where: AtThread,
  deps: CommunityDeps,
  decide: (thread: WrittenThread, standing: Standing, at: Date) => Decided<ThreadStep>,
) =>
  untilSaved(async () => {
    const { standing, thread } = await atThread(where, deps);
    const step = orRefuse(decide(thread, standing, deps.now()));
    if (step === undefined) return { ok: true, value: { standing, thread } };
    const saved = await deps.threads.save(step);
    return saved.ok ? { ok: true, value: { standing, thread: saved.value } } : saved;
  });

/** The same for a comment. */
export const changeComment = (
  where: AtComment,
  deps: CommunityDeps,
  decide: (comment: Comment, thread: WrittenThread, standing: Standing, at: Date) => Result<CommentStep, Refusal>,
) =>
  untilSaved(async () => {
    const { standing, thread, comment } = await atComment(where, deps);
    const step = orRefuse(decide(comment, thread, standing, deps.now()));
    const saved = await deps.comments.save(step);
    return saved.ok ? { ok: true, value: { standing, thread, comment: saved.value } } : saved;
  });
