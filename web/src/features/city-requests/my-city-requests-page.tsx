import { NativeSelect, SegmentedControl, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useQueries } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { useList } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useMe } from '../../session/use-session.ts';
import { CityRequestCard } from './city-request-card.tsx';
import { cityRequestTexts } from './city-request-texts.ts';

const route = getRouteApi('/my/city-requests');

/** What the departments that a person represents were asked. */
export const MyCityRequestsPage = () => {
  const t = useTexts(cityRequestTexts);
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <NeedsSignIn>
        <Departments />
      </NeedsSignIn>
    </>
  );
};

const Departments = () => {
  const t = useTexts(cityRequestTexts);
  const { data: me } = useMe();
  const { department } = route.useSearch();
  const navigate = route.useNavigate();
  const mine = useQueries({
    queries: (me?.organisations ?? []).map((organisationId) => ({
      queryKey: ['readOrganisation', { organisationId }],
      queryFn: () => call('readOrganisation', { organisationId }),
    })),
  });
  if (me === undefined || mine.some(({ isPending }) => isPending)) return <Loading />;
  const serving = mine.flatMap(({ data }) => (data?.capacities.includes('city-department') === true ? [data] : []));
  const chosen = serving.find(({ id }) => id === department) ?? serving[0];
  if (chosen === undefined) return <EmptyState title={t('noDepartment')} text={t('noDepartmentText')} />;
  return (
    <Stack gap="md">
      {serving.length < 2 ? null : (
        <NativeSelect
          label={t('department')}
          value={chosen.id}
          data={serving.map(({ id, facts, identifier }) => ({ value: id, label: facts?.name ?? identifier.value }))}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ search: (before) => ({ ...before, department: value }), replace: true })
          }
          style={{ maxWidth: '30rem' }}
        />
      )}
      <Requests key={chosen.id} organisationId={chosen.id} />
    </Stack>
  );
};

const Requests = ({ organisationId }: { readonly organisationId: string }) => {
  const t = useTexts(cityRequestTexts);
  const { state = 'waiting' } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useList('listDepartmentRequests', { organisationId, state, limit: '25' }, { keep: true, every: 30_000 });
  return (
    <>
      <SegmentedControl
        aria-label={t('show')}
        value={state}
        onChange={(value) => void navigate({ search: (before) => ({ ...before, state: value }), replace: true })}
        data={[
          { value: 'waiting' as const, label: t('waiting') },
          { value: 'ended' as const, label: t('ended') },
        ]}
        style={{ alignSelf: 'flex-start', maxWidth: '100%' }}
      />
      <ProblemNote problem={list.error} retry={() => void list.refetch()} />
      {list.isPending ? (
        <Loading rows={3} height={150} />
      ) : list.items.length > 0 ? (
        <ul className="rows">
          {list.items.map((request) => (
            <CityRequestCard key={request.id} request={request} />
          ))}
        </ul>
      ) : list.error !== null ? null : state === 'waiting' ? (
        <EmptyState title={t('empty')} text={t('emptyText')} />
      ) : (
        <EmptyState title={t('emptyEnded')} />
      )}
      <MoreButton list={list} />
    </>
  );
};
