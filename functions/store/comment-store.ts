import { Comment } from '../../shared/domain/community/comment.ts';
import { CommentEvent } from '../../shared/domain/event.ts';
import { AggregateStore } from './aggregate-store.ts';
import { commentsList, listingIndex } from './keys.ts';
import type { Item, Table } from './table.ts';

/** Comments, each of its own: writing one touches no other item. */
export class CommentStore extends AggregateStore<Comment, CommentEvent> {
  constructor(table: Table) {
    super(table, { aggregate: 'comment', state: Comment, event: CommentEvent, indexes: commentIndexes });
  }
}

export const commentIndexes = ({ id, threadId, writtenAt }: Comment): Item =>
  listingIndex(commentsList(threadId), `${writtenAt}#${id}`);
