import { Button, Stack, Text, Title } from '@mantine/core';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useList } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ClusterRequests } from '../city-requests/cluster-requests.tsx';
import { CityAnswers } from '../needs/city-answers.tsx';
import { NeedCard } from '../needs/need-card.tsx';
import { OwnNeeds } from '../needs/own-needs.tsx';
import { ownNeedTexts } from '../needs/own-need-texts.ts';
import { sectionTexts } from './section-texts.ts';
import { useCluster } from './use-cluster.ts';

const route = getRouteApi('/clusters/$clusterId');

/** What the projects of a cluster look for outside, and what the city answered to it. */
export const ClusterNeedsPage = () => {
  const t = useTexts(sectionTexts);
  const n = useTexts(ownNeedTexts);
  const { clusterId } = route.useParams();
  const { inside } = useCluster(clusterId);
  const needs = useList('listPublicClusterNeeds', { clusterId, limit: '24' });
  const answers = useList('listClusterCityAnswers', { clusterId, limit: '20' });
  return (
    <Stack gap="lg">
      <Text maw="46rem">{t('needsLead')}</Text>
      <OwnNeeds clusterId={clusterId} />
      <ClusterRequests clusterId={clusterId} />
      {inside && needs.items.length > 0 ? (
        <Title order={2} size="h3">
          {n('seen')}
        </Title>
      ) : null}
      <ProblemNote problem={needs.error} retry={() => void needs.refetch()} />
      {needs.isPending ? <Loading rows={2} height={160} /> : null}
      {needs.isSuccess && needs.items.length === 0 ? (
        <EmptyState
          title={t('needsNone')}
          text={t('needsNoneText')}
          action={
            <Button variant="default" renderRoot={(props) => <Link to="/needs" {...props} />}>
              {t('allNeeds')}
            </Button>
          }
        />
      ) : null}
      <ul className="cards">
        {needs.items.map((need) => (
          <NeedCard key={need.cardId} need={need} />
        ))}
      </ul>
      <MoreButton list={needs} />
      {answers.items.length === 0 ? null : (
        <section aria-labelledby="city">
          <Title order={2} id="city" size="h3" mb="sm">
            {t('answers')}
          </Title>
          <CityAnswers answers={answers.items} />
          <MoreButton list={answers} />
        </section>
      )}
    </Stack>
  );
};
