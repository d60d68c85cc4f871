import { Button } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import { useTexts } from '../../language/texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loading } from '../../parts/loading.tsx';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useMe } from '../../session/use-session.ts';
import { ClusterStepper } from './cluster-stepper.tsx';
import { newClusterTexts } from './new-cluster-texts.ts';

const route = getRouteApi('/my/new-cluster');

/** An application for a cluster, step by step. */
export const NewClusterPage = () => {
  const t = useTexts(newClusterTexts);
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <NeedsSignIn>
        <ForFounder />
      </NeedsSignIn>
    </>
  );
};

/** Only a participant can open a cluster; who has none is told what to do first. */
const ForFounder = () => {
  const t = useTexts(newClusterTexts);
  const { data: me } = useMe();
  const { organisation } = route.useSearch();
  const known = useQueries({
    queries: (me?.organisations ?? []).map((organisationId) => ({
      queryKey: ['readOrganisation', { organisationId }],
      queryFn: ({ signal }: { signal: AbortSignal }) => call('readOrganisation', { organisationId }, { signal }),
    })),
  });
  if (me === undefined || known.some(({ isPending }) => isPending)) return <Loading rows={3} />;
  const founders = known.flatMap(({ data }) => (data?.allowedActions.includes('openCluster') === true ? [data] : []));
  const chosen = founders.find(({ id }) => id === organisation) ?? founders[0];
  if (chosen === undefined)
    return (
      <EmptyState
        title={t('noFounderTitle')}
        text={t('noFounderText')}
        action={<Button renderRoot={(props) => <Link to="/my/join" {...props} />}>{t('addOrganisation')}</Button>}
      />
    );
  return <ClusterStepper key={chosen.id} founders={founders} founder={chosen} />;
};
