import type { Comment } from './comment.ts';
import { isFresh } from './edit-comment.ts';
import { mayShow } from './hiding.ts';
import { isAuthor, isTalking, moderates, type Standing } from './standing.ts';
import { isReadable, type Thread } from './thread.ts';

/** What this person may do with a thread now; names of routes. */
export function threadActions(thread: Thread, standing: Standing): string[] {
  const own = isAuthor(standing, thread);
  const talks = isTalking(standing);
  const readable = isReadable(thread);
  const speaks = talks && standing.voices.length > 0;
  return [
    speaks && thread.status === 'open' && 'writeComment',
    talks && own && readable && speaksFor(standing, thread) && 'editThread',
    talks && readable && standing.coordinator && thread.kind === 'announcement' && 'pinThread',
    talks && readable && (own || moderates(standing)) && 'lockThread',
    own && thread.status !== 'deleted' && 'deleteThread',
    moderates(standing) && readable && 'hideThread',
    moderates(standing) && thread.status === 'hidden' && mayShow(standing, thread.moderation) && 'showThread',
    readable && standing.voices.length > 0 && 'reportAbuse',
  ].filter((action) => action !== false);
}

/** What this person may do with a comment now. */
export function commentActions(comment: Comment, thread: Thread, standing: Standing, at: Date): string[] {
  const own = isAuthor(standing, comment);
  const shown = comment.status === 'shown';
  const open = isTalking(standing) && thread.status === 'open';
  return [
    open && shown && comment.replyTo === undefined && standing.voices.length > 0 && 'writeComment',
    open && shown && own && speaksFor(standing, comment) && isFresh(comment, at) && 'editComment',
    own && comment.status !== 'deleted' && 'deleteComment',
    moderates(standing) && shown && 'hideComment',
    moderates(standing) && comment.status === 'hidden' && mayShow(standing, comment.moderation) && 'showComment',
    shown && standing.voices.length > 0 && 'reportAbuse',
  ].filter((action) => action !== false);
}

const speaksFor = ({ voices }: Standing, { author }: Pick<Thread, 'author'>): boolean =>
  voices.some(({ organisationId }) => organisationId === author.organisationId);
