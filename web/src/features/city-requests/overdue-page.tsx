import { Anchor, Card, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useList } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { CityRequestHead } from './city-request-head.tsx';
import { cityRequestTexts } from './city-request-texts.ts';

/** Requests that departments did not answer in time, for operators. */
export const OverduePage = () => {
  const t = useTexts(cityRequestTexts);
  const list = useList('listOverdueCityRequests', { limit: '50' }, { every: 60_000 });
  return (
    <>
      <PageHeading title={t('overdueTitle')} lead={t('overdueLead')} />
      <Stack gap="md">
        <ProblemNote problem={list.error} retry={() => void list.refetch()} />
        {list.isPending ? (
          <Loading rows={3} height={120} />
        ) : list.items.length > 0 ? (
          <ul className="rows">
            {list.items.map((request) => (
              <Card key={request.id} withBorder component="li" padding="md">
                <CityRequestHead request={request} />
                <Text mt="xs">
                  {request.departmentName} ·{' '}
                  <Anchor
                    renderRoot={(props) => (
                      <Link
                        to="/review/organisations/$organisationId"
                        params={{ organisationId: request.departmentId }}
                        {...props}
                      />
                    )}
                  >
                    {t('departmentCard')}
                  </Anchor>
                </Text>
              </Card>
            ))}
          </ul>
        ) : list.error === null ? (
          <EmptyState title={t('overdueEmpty')} text={t('overdueEmptyText')} />
        ) : null}
        <MoreButton list={list} />
      </Stack>
    </>
  );
};
