import { Alert, Anchor, Stack } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useRead } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Comments } from './comments.tsx';
import { communityTexts } from './community-texts.ts';
import { ThreadFollowing } from './following-select.tsx';
import { ThreadText } from './thread-text.tsx';
import { useMarkRead } from './use-mark-read.ts';
import { useVoices } from './use-voices.ts';

const route = getRouteApi('/clusters/$clusterId/threads/$threadId');

/** One thread with what was answered; members see more, may answer, and have read it when they see it. */
export const ThreadPage = () => {
  const t = useTexts(communityTexts);
  const { clusterId, threadId } = route.useParams();
  const { inside, mine, members, voices } = useVoices(clusterId);
  const at = { clusterId, threadId };
  const own = useRead('readThread', at, { enabled: inside });
  const open = useRead('readPublicThread', at, { enabled: !inside });
  const thread = inside ? own : open;
  useMarkRead(own.data);
  const shown = thread.data;
  return (
    <Stack gap="lg">
      <Anchor
        renderRoot={(props) => <Link to="/clusters/$clusterId/threads" params={{ clusterId }} search={{}} {...props} />}
      >
        ← {t('back')}
      </Anchor>
      <ProblemNote problem={thread.error} retry={() => void thread.refetch()} />
      {thread.isPending ? <Loading rows={2} height={140} /> : null}
      {shown === undefined ? null : (
        <>
          <ThreadText thread={shown} whole={own.data} voice={voices[0]?.organisationId} members={members} />
          <Comments thread={shown} mayWrite={own.data?.allowedActions.includes('writeComment') === true} />
          {shown.status === 'locked' ? <Alert variant="outline">{t('lockedWhy')}</Alert> : null}
          {mine !== undefined && !inside ? <Alert variant="outline">{t('visitorWhy')}</Alert> : null}
        </>
      )}
      {own.data === undefined || voices.length === 0 ? null : (
        <ThreadFollowing {...at} following={own.data.following ?? 'default'} />
      )}
    </Stack>
  );
};
