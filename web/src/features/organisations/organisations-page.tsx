import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useList } from '../../api/queries.ts';
import { useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Facets } from '../../parts/facets.tsx';
import { Loading } from '../../parts/loading.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { regionTitle } from '../../parts/region-title.ts';
import { SearchBox } from '../../parts/search-box.tsx';
import { UnderstoodNote } from '../../parts/understood-note.tsx';
import { organisationStatusTexts } from '../../parts/words.ts';
import { OrganisationCard } from './organisation-card.tsx';
import { isOrganisationWord, organisationTexts } from './organisation-texts.ts';

const route = getRouteApi('/organisations');
const nothing = {
  status: undefined,
  section: undefined,
  class: undefined,
  region: undefined,
  kind: undefined,
  membership: undefined,
};

/** All admitted organisations, by words and facets; the address holds the question. */
export const OrganisationsPage = () => {
  const t = useTexts(organisationTexts);
  const statuses = useTexts(organisationStatusTexts);
  const say = useSay();
  const asked = route.useSearch();
  const navigate = route.useNavigate();
  const list = useList('searchOrganisations', { ...asked, limit: '24' }, { keep: true });
  const ask = useCallback(
    (change: Record<string, string | undefined>) =>
      void navigate({ search: (before) => ({ ...before, ...change }), replace: true }),
    [navigate],
  );
  const search = useCallback((words: string) => ask({ q: words === '' ? undefined : words }), [ask]);
  const nameOf = (facet: string, value: string): string => {
    if (facet === 'region') return say(regionTitle(value));
    if (facet === 'status') return statuses(value === 'partner' ? 'partner' : 'participant');
    return isOrganisationWord(value) ? t(value) : value;
  };
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="with-side">
        <Facets
          counted={list.first?.facets ?? []}
          titles={{
            membership: t('membership'),
            region: t('region'),
            section: t('section'),
            class: t('class'),
            kind: t('kind'),
            status: t('status'),
          }}
          chosen={asked}
          nameOf={nameOf}
          onChange={(facet, values) => ask({ [facet]: values })}
          onReset={() => ask(nothing)}
        />
        <Stack gap="md">
          <SearchBox label={t('search')} value={asked.q ?? ''} name="q" onSearch={search} />
          <Group justify="space-between">
            <Text c="dimmed" role="status">
              {list.first === undefined ? ' ' : t('found', { count: list.first.total })}
            </Text>
            <NativeSelect
              aria-label={t('order')}
              size="sm"
              value={asked.sort ?? ''}
              onChange={({ currentTarget: { value } }) => ask({ sort: value === '' ? undefined : value })}
              data={[
                { value: '', label: t('byMatch') },
                { value: 'name', label: t('byName') },
                { value: 'newest', label: t('byAge') },
              ]}
            />
          </Group>
          <UnderstoodNote understood={list.first?.understood} />
          <ProblemNote problem={list.error} retry={() => void list.refetch()} />
          {list.isPending ? <Loading rows={6} height={96} /> : null}
          {list.isSuccess && list.items.length === 0 ? (
            <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
          ) : null}
          <ul className="rows">
            {list.items.map((organisation) => (
              <OrganisationCard key={organisation.id} organisation={organisation} />
            ))}
          </ul>
          <MoreButton list={list} />
        </Stack>
      </div>
    </>
  );
};
