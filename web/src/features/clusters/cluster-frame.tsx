import { Outlet, getRouteApi } from '@tanstack/react-router';
import { useRead } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { SectionLinks } from '../../parts/section-links.tsx';
import { ClusterStatus } from '../../parts/status-badge.tsx';
import { clusterTexts } from './cluster-texts.ts';

const route = getRouteApi('/clusters/$clusterId');

/** Heading and sections of one cluster; each section is a page of its own below it. */
export const ClusterFrame = () => {
  const t = useTexts(clusterTexts);
  const { clusterId } = route.useParams();
  const cluster = useRead('readPublicCluster', { clusterId });
  if (cluster.error !== null) return <ProblemNote problem={cluster.error} retry={() => void cluster.refetch()} />;
  if (cluster.data === undefined) return <Loading />;
  const params = { clusterId };
  return (
    <>
      <PageHeading title={cluster.data.title} badge={<ClusterStatus status={cluster.data.status} />} />
      <SectionLinks
        label={t('sections')}
        links={[
          { to: '/clusters/$clusterId', params, text: t('overview'), exact: true },
          { to: '/clusters/$clusterId/members', params, text: t('members') },
        ]}
      />
      <Outlet />
    </>
  );
};
