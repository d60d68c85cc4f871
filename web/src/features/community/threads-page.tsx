import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useAct, useList } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { communityTexts } from './community-texts.ts';
import { ClusterFollowing } from './following-select.tsx';
import { ThreadRow } from './thread-row.tsx';
import { useVoices } from './use-voices.ts';

const route = getRouteApi('/clusters/$clusterId/threads');

/** What is said in a cluster: everything for its members, and for visitors what is open to everybody. */
export const ThreadsPage = () => {
  const t = useTexts(communityTexts);
  const { clusterId } = route.useParams();
  const { what = 'discussion' } = route.useSearch();
  const navigate = route.useNavigate();
  const { inside, coordinates, mine, voices } = useVoices(clusterId);
  const moderates = coordinates || mine?.allowedActions.includes('readCase') === true;
  const shown = what === 'hidden' && !moderates ? 'discussion' : what;
  const own = useList('listThreads', { clusterId, what: shown, limit: '20' }, { enabled: inside });
  const news = useList('listAnnouncements', { clusterId }, { enabled: !inside && shown === 'announcement' });
  const open = useList('listPublicThreads', { clusterId }, { enabled: !inside && shown === 'discussion' });
  const list = inside ? own : shown === 'announcement' ? news : open;
  const markRead = useAct('markClusterRead');
  const none = { announcement: 'noneAnnouncement', discussion: 'noneDiscussion', hidden: 'noneHidden' } as const;
  const speaks = voices.length > 0;
  const begin = speaks ? (
    <Button renderRoot={(props) => <Link to="/clusters/$clusterId/threads/new" params={{ clusterId }} {...props} />}>
      {t(coordinates && shown === 'announcement' ? 'announce' : 'start')}
    </Button>
  ) : undefined;
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-end">
        <SegmentedControl
          aria-label={t('what')}
          size="xs"
          value={shown}
          onChange={(next) => void navigate({ search: { what: next }, replace: true })}
          data={(['discussion', 'announcement', ...(moderates ? (['hidden'] as const) : [])] as const).map((value) => ({
            value,
            label: t(value),
          }))}
        />
        {begin}
      </Group>
      <ProblemNote problem={list.error} retry={() => void list.refetch()} />
      {list.isPending ? <Loading rows={3} height={90} /> : null}
      {list.isSuccess && list.items.length === 0 ? (
        <EmptyState
          title={t(none[shown])}
          {...(shown === 'hidden' ? {} : { text: t(speaks ? 'noneForMember' : 'noneForVisitor') })}
        />
      ) : null}
      <ul className="rows">
        {list.items.map((thread) => (
          <ThreadRow key={thread.id} thread={thread} />
        ))}
      </ul>
      <MoreButton list={list} />
      {speaks ? (
        <Group align="flex-end" mt="lg">
          <ClusterFollowing clusterId={clusterId} />
          <Button
            variant="default"
            loading={markRead.isPending}
            onClick={() => markRead.mutate({ input: { clusterId, upTo: new Date().toISOString() } })}
          >
            {t('markRead')}
          </Button>
        </Group>
      ) : null}
      <ProblemNote problem={markRead.error} />
    </Stack>
  );
};
