import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useList } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Facets } from '../../parts/facets.tsx';
import { Loading } from '../../parts/loading.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { SearchBox } from '../../parts/search-box.tsx';
import { UnderstoodNote } from '../../parts/understood-note.tsx';
import { clusterStatusTexts, isClusterStatus } from '../../parts/words.ts';
import { ClusterCard } from './cluster-card.tsx';
import { clusterTexts } from './cluster-texts.ts';

const route = getRouteApi('/clusters');

/** All clusters that the public may see, by words and facets; the address holds the question. */
export const ClustersPage = () => {
  const t = useTexts(clusterTexts);
  const statuses = useTexts(clusterStatusTexts);
  const { view = 'cards', ...asked } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useList('searchClusters', { ...asked, limit: '24' }, { keep: true });
  const ask = useCallback(
    (change: Record<string, string | undefined>) =>
      void navigate({ search: (before) => ({ ...before, ...change }), replace: true }),
    [navigate],
  );
  const search = useCallback((words: string) => ask({ q: words === '' ? undefined : words }), [ask]);
  const titles = { status: t('status'), joining: t('joining'), section: t('section'), class: t('class') };
  const nameOf = (facet: string, value: string): string =>
    facet === 'status' && isClusterStatus(value)
      ? statuses(value)
      : facet === 'joining'
        ? t(value === 'open' ? 'open' : 'closed')
        : value;
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="with-side">
        <Facets
          counted={list.first?.facets ?? []}
          titles={titles}
          chosen={asked}
          nameOf={nameOf}
          onChange={(facet, values) => ask({ [facet]: values })}
          onReset={() => ask({ status: undefined, joining: undefined, section: undefined, class: undefined })}
        />
        <Stack gap="md">
          <SearchBox label={t('search')} value={asked.q ?? ''} name="q" onSearch={search} />
          <Group justify="space-between">
            <Text c="dimmed" role="status">
              {list.first === undefined ? ' ' : t('found', { count: list.first.total })}
            </Text>
            <SegmentedControl
              aria-label={t('look')}
              size="xs"
              value={view}
              onChange={(next) => void navigate({ search: (before) => ({ ...before, view: next }), replace: true })}
              data={[
                { value: 'cards' as const, label: t('cards') },
                { value: 'list' as const, label: t('list') },
              ]}
            />
          </Group>
          <UnderstoodNote understood={list.first?.understood} />
          <ProblemNote problem={list.error} retry={() => void list.refetch()} />
          {list.isPending ? (
            <Loading rows={4} height={150} />
          ) : list.items.length === 0 && list.error === null ? (
            <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
          ) : (
            <ul className={view === 'cards' ? 'cards' : 'rows'}>
              {list.items.map((cluster) => (
                <ClusterCard key={cluster.id} cluster={cluster} />
              ))}
            </ul>
          )}
          <MoreButton list={list} />
        </Stack>
      </div>
    </>
  );
};
