import { useEffect } from 'react';
import { call, type OutputOf } from '../../api/client.ts';
import { queries } from '../../api/queries.ts';

/** What is on the screen has been read: told once for each thing that is new in a thread. */
export const useMarkRead = (thread: OutputOf<'readThread'> | undefined): void => {
  const news = thread?.unread === true ? thread : undefined;
  const clusterId = news?.clusterId;
  const threadId = news?.id;
  const upTo = news?.lastCommentAt ?? news?.publishedAt;
  useEffect(() => {
    if (clusterId === undefined || threadId === undefined || upTo === undefined) return;
    call('markThreadRead', { clusterId, threadId, upTo }).then(
      () => queries.invalidateQueries({ queryKey: ['listThreads'] }),
      // Read again next time: nothing that a reader could do about it.
      () => undefined,
    );
  }, [clusterId, threadId, upTo]);
};
