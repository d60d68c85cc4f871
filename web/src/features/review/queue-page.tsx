import { Button, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useList } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useMe } from '../../session/use-session.ts';
import { QueueFilters } from './queue-filters.tsx';
import { sorted } from './queue-order.ts';
import { QueueTable } from './queue-table.tsx';
import { reviewTexts } from './review-texts.ts';

const route = getRouteApi('/review/');

/** What waits for the department, by state, clock and colleague; the address holds the question. */
export const QueuePage = () => {
  const t = useTexts(reviewTexts);
  const { data: me } = useMe();
  const { show = 'in-review', clock, whose, sort } = route.useSearch();
  const navigate = route.useNavigate();
  const asked = show === 'in-review' ? { clock } : { status: show };
  const list = useList('listReviews', { ...asked, limit: '100' }, { keep: true, every: 30_000 });
  const wanted = list.items.filter(
    ({ claimedBy }) => whose === undefined || (whose === 'mine' ? claimedBy === me?.personId : claimedBy === undefined),
  );
  const items = sorted(wanted, sort);
  const filtered = clock !== undefined || whose !== undefined;
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <Stack gap="md">
        <QueueFilters
          asked={{ show, clock, whose, sort }}
          onAsk={(change) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true })}
        />
        <Text c="dimmed" role="status" size="sm">
          {list.first === undefined ? ' ' : t('found', { count: items.length })}
        </Text>
        <ProblemNote problem={list.error} retry={() => void list.refetch()} />
        {list.isPending ? (
          <Loading rows={5} height={64} />
        ) : items.length > 0 ? (
          <QueueTable items={items} me={me?.personId} />
        ) : list.error !== null || list.hasNextPage ? null : filtered ? (
          <EmptyState
            title={t('emptyFiltered')}
            text={t('emptyFilteredText')}
            action={
              <Button variant="default" onClick={() => void navigate({ search: { show }, replace: true })}>
                {t('reset')}
              </Button>
            }
          />
        ) : show === 'in-review' ? (
          <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
        ) : (
          <EmptyState title={t('emptyOther')} />
        )}
        <MoreButton list={list} />
      </Stack>
    </>
  );
};
