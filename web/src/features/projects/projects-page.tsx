import { Stack, Text } from '@mantine/core';
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
import { clusterStatusTexts, isClusterStatus, stageTexts } from '../../parts/words.ts';
import { ProjectCard } from './project-card.tsx';
import { projectTexts, stateWord } from './project-texts.ts';

const route = getRouteApi('/projects');
const nothing = {
  status: undefined,
  stage: undefined,
  trl: undefined,
  section: undefined,
  class: undefined,
  clusterStatus: undefined,
};
const isStage = (value: string): value is keyof typeof stageTexts.ru => value in stageTexts.ru;

/** All projects, by words and facets; the address holds the question. */
export const ProjectsPage = () => {
  const t = useTexts(projectTexts);
  const stages = useTexts(stageTexts);
  const clusterStatuses = useTexts(clusterStatusTexts);
  const asked = route.useSearch();
  const navigate = route.useNavigate();
  const list = useList('searchProjects', { ...asked, limit: '24' }, { keep: true });
  const ask = useCallback(
    (change: Record<string, string | undefined>) =>
      void navigate({ search: (before) => ({ ...before, ...change }), replace: true }),
    [navigate],
  );
  const search = useCallback((words: string) => ask({ q: words === '' ? undefined : words }), [ask]);
  const nameOf = (facet: string, value: string): string => {
    const state = facet === 'status' ? stateWord(value) : undefined;
    if (state !== undefined) return t(state);
    if (facet === 'stage' && isStage(value)) return stages(value);
    if (facet === 'trl') return t('level', { trl: value });
    return facet === 'clusterStatus' && isClusterStatus(value) ? clusterStatuses(value) : value;
  };
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="with-side">
        <Facets
          counted={list.first?.facets ?? []}
          titles={{
            stage: t('stage'),
            status: t('status'),
            clusterStatus: t('clusterStatus'),
            section: t('section'),
            class: t('class'),
            trl: t('trl'),
          }}
          chosen={asked}
          nameOf={nameOf}
          onChange={(facet, values) => ask({ [facet]: values })}
          onReset={() => ask(nothing)}
        />
        <Stack gap="md">
          <SearchBox label={t('search')} value={asked.q ?? ''} name="q" onSearch={search} />
          <Text c="dimmed" role="status">
            {list.first === undefined ? ' ' : t('found', { count: list.first.total })}
          </Text>
          <UnderstoodNote understood={list.first?.understood} />
          <ProblemNote problem={list.error} retry={() => void list.refetch()} />
          {list.isPending ? <Loading rows={4} height={150} /> : null}
          {list.isSuccess && list.items.length === 0 ? (
            <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
          ) : null}
          <ul className="cards">
            {list.items.map(({ clusterTitle, ...project }) => (
              <ProjectCard key={project.id} project={project} facts={[clusterTitle]} />
            ))}
          </ul>
          <MoreButton list={list} />
        </Stack>
      </div>
    </>
  );
};
