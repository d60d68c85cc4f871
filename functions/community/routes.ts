import { answerGathering } from './routes/answer-gathering.ts';
import { cancelGathering } from './routes/cancel-gathering.ts';
import { changeGathering } from './routes/change-gathering.ts';
import { deleteComment } from './routes/delete-comment.ts';
import { deleteThread } from './routes/delete-thread.ts';
import { editComment } from './routes/edit-comment.ts';
import { editThread } from './routes/edit-thread.ts';
import { endCalendarFeed } from './routes/end-calendar-feed.ts';
import { followCluster } from './routes/follow-cluster.ts';
import { followThread } from './routes/follow-thread.ts';
import { hideComment } from './routes/hide-comment.ts';
import { hideThread } from './routes/hide-thread.ts';
import { listComments } from './routes/list-comments.ts';
import { listGatherings } from './routes/list-gatherings.ts';
import { listThreads } from './routes/list-threads.ts';
import { lockThread } from './routes/lock-thread.ts';
import { makeCalendarFeed } from './routes/make-calendar-feed.ts';
import { markClusterRead } from './routes/mark-cluster-read.ts';
import { markThreadRead } from './routes/mark-thread-read.ts';
import { pinThread } from './routes/pin-thread.ts';
import { planGathering } from './routes/plan-gathering.ts';
import { readFollowing } from './routes/read-following.ts';
import { readGathering } from './routes/read-gathering.ts';
import { readThread } from './routes/read-thread.ts';
import { reportAbuse } from './routes/report-abuse.ts';
import { showComment } from './routes/show-comment.ts';
import { showThread } from './routes/show-thread.ts';
import { startThread } from './routes/start-thread.ts';
import { writeComment } from './routes/write-comment.ts';

/** Every route of this service; the gateway's routes come from the same contracts. */
export const routes = [
  answerGathering,
  cancelGathering,
  changeGathering,
  deleteComment,
  deleteThread,
  editComment,
  editThread,
  endCalendarFeed,
  followCluster,
  followThread,
  hideComment,
  hideThread,
  listComments,
  listGatherings,
  listThreads,
  lockThread,
  makeCalendarFeed,
  markClusterRead,
  markThreadRead,
  pinThread,
  planGathering,
  readFollowing,
  readGathering,
  readThread,
  reportAbuse,
  showComment,
  showThread,
  startThread,
  writeComment,
] as const;
