import { Outlet, getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTexts } from '../../language/texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { PageProblem } from '../../parts/page-problem.tsx';
import { SectionLinks } from '../../parts/section-links.tsx';
import { ClusterStatus } from '../../parts/status-badge.tsx';
import { calendarTexts } from '../calendar/calendar-texts.ts';
import { communityTexts } from '../community/community-texts.ts';
import { clusterTexts } from './cluster-texts.ts';
import { sectionTexts } from './section-texts.ts';
import { useCluster } from './use-cluster.ts';

const OwnInvitations = lazy(async () => ({
  default: (await import('../desk/own-invitations.tsx')).OwnInvitations,
}));
const route = getRouteApi('/clusters/$clusterId');

/** Heading and sections of one cluster; each section is a page of its own below it. */
export const ClusterFrame = () => {
  const t = useTexts(clusterTexts);
  const s = useTexts(sectionTexts);
  const c = useTexts(communityTexts);
  const d = useTexts(calendarTexts);
  const { clusterId } = route.useParams();
  const { cluster, mine, inside, coordinates, error, refetch } = useCluster(clusterId);
  if (error !== null) return <PageProblem problem={error} retry={refetch} />;
  if (cluster === undefined) return <Loading />;
  const params = { clusterId };
  return (
    <>
      <PageHeading title={cluster.title} badge={<ClusterStatus status={cluster.status} />} />
      {mine?.memberships.some(({ status }) => status === 'invited') === true ? (
        <Suspense>
          <OwnInvitations cluster={mine} />
        </Suspense>
      ) : null}
      <SectionLinks
        label={t('sections')}
        links={[
          { to: '/clusters/$clusterId', params, text: t('overview'), exact: true },
          { to: '/clusters/$clusterId/members', params, text: t('members') },
          { to: '/clusters/$clusterId/projects', params, text: s('projects') },
          { to: '/clusters/$clusterId/chain', params, text: s('chain') },
          // Members find what is announced to everybody among what is said to them.
          inside
            ? ({ to: '/clusters/$clusterId/calendar', params, text: d('calendar') } as const)
            : ({ to: '/clusters/$clusterId/announcements', params, text: s('announcements') } as const),
          { to: '/clusters/$clusterId/threads', params, text: c('threads') },
          { to: '/clusters/$clusterId/needs', params, text: s('needs') },
          { to: '/clusters/$clusterId/timeline', params, text: s('timeline') },
        ]}
      />
      {inside ? (
        <SectionLinks
          label={t('insideSections')}
          links={[
            { to: '/clusters/$clusterId/ledger', params, text: t('ledger') },
            ...(coordinates
              ? [
                  { to: '/clusters/$clusterId/invite', params, text: t('invite') } as const,
                  { to: '/clusters/$clusterId/gaps', params, text: t('gaps') } as const,
                ]
              : []),
            { to: '/clusters/$clusterId/application', params, text: t('application') },
            { to: '/clusters/$clusterId/history', params, text: t('history') },
          ]}
        />
      ) : null}
      <Outlet />
    </>
  );
};
