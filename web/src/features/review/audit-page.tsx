import { Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useList } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';
import { useSearchOn } from './use-search-on.ts';
import { auditTexts } from './audit-texts.ts';

const route = getRouteApi('/review/audit');

/** What happened on a day, or to one thing, and who did it; the address holds the question. */
export const AuditPage = () => {
  const t = useTexts(auditTexts);
  const { day, kind, id, actor, type } = route.useSearch();
  const navigate = route.useNavigate();
  const narrowing = { actor, type, limit: '50' };
  const one = kind !== undefined && id !== undefined;
  const ofDay = useList('listEventsOfDay', { day, ...narrowing }, { enabled: !one });
  const ofOne = useList(
    'listEventsOfAggregate',
    { aggregate: kind ?? 'cluster', aggregateId: id ?? '', ...narrowing },
    { enabled: one },
  );
  const list = one ? ofOne : ofDay;
  const searching = useSearchOn(list);
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <Stack gap="md">
        <AuditFilters
          key={JSON.stringify([day, kind, id, actor, type])}
          asked={{ day, kind, id, actor, type }}
          onAsk={(search) => void navigate({ search })}
        />
        <Text c="dimmed" role="status" size="sm">
          {list.first === undefined ? ' ' : searching ? t('searching') : t('found', { count: list.items.length })}
        </Text>
        <ProblemNote problem={list.error} retry={() => void list.refetch()} />
        {list.isPending || (searching && list.items.length === 0) ? (
          <Loading rows={6} height={48} />
        ) : list.items.length > 0 ? (
          <AuditTable events={list.items} />
        ) : list.error !== null ? null : list.hasNextPage ? (
          <Text>{t('goesOn')}</Text>
        ) : (
          <EmptyState title={t('empty')} text={t('emptyText')} />
        )}
        <MoreButton list={list} />
      </Stack>
    </>
  );
};
