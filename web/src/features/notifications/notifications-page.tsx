import { Button, Group, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';
import { useList } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { NotificationRow } from './notification-row.tsx';
import { notificationTexts } from './notification-texts.ts';

export const NotificationsPage = () => {
  const t = useTexts(notificationTexts);
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={
          <Button variant="default" renderRoot={(props) => <Link to="/profile" {...props} />}>
            {t('settings')}
          </Button>
        }
      />
      <NeedsSignIn>
        <Notifications />
      </NeedsSignIn>
    </>
  );
};

const Notifications = () => {
  const t = useTexts(notificationTexts);
  const client = useQueryClient();
  const list = useList('listNotifications', { limit: '25' }, { every: 20_000 });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const unread = list.items.filter(({ read }) => !read);
  const markAll = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const marking = unread.map(({ id }) => call('readNotification', { notificationId: id }));
    await Promise.all(marking).catch((error: unknown) => setProblem(error instanceof Problem ? error : null));
    await client.invalidateQueries({ queryKey: ['listNotifications'] });
    setBusy(false);
  };
  if (list.error !== null) return <ProblemNote problem={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <Loading rows={5} height={72} />;
  if (list.items.length === 0) return <EmptyState title={t('emptyTitle')} text={t('emptyText')} />;
  return (
    <Stack maw="46rem">
      {unread.length === 0 ? null : (
        <Group>
          <Button variant="default" size="compact-md" loading={busy} onClick={() => void markAll()}>
            {t('markAll')}
          </Button>
        </Group>
      )}
      <ProblemNote problem={problem} />
      <ul className="rows">
        {list.items.map((notification) => (
          <NotificationRow key={notification.id} notification={notification} />
        ))}
      </ul>
      <MoreButton list={list} />
    </Stack>
  );
};
