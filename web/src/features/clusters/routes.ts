import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { rootRoute } from '../../root-route.tsx';

const Asked = z.object({
  q: z.optional(z.string()),
  status: z.optional(z.string()),
  section: z.optional(z.string()),
  class: z.optional(z.string()),
  joining: z.optional(z.string()),
  view: z.optional(z.enum(['cards', 'list'])),
});

const Ledger = z.object({ show: z.optional(z.enum(['counts', 'at-risk', 'not-yet', 'never'])) });

const list = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clusters',
  validateSearch: (search): z.infer<typeof Asked> => Asked.safeParse(search).data ?? {},
  component: lazyRouteComponent(() => import('./clusters-page.tsx'), 'ClustersPage'),
});

const cluster = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clusters/$clusterId',
  component: lazyRouteComponent(() => import('./cluster-frame.tsx'), 'ClusterFrame'),
});
const overview = createRoute({
  getParentRoute: () => cluster,
  path: '/',
  component: lazyRouteComponent(() => import('./overview-page.tsx'), 'OverviewPage'),
});
const members = createRoute({
  getParentRoute: () => cluster,
  path: '/members',
  component: lazyRouteComponent(() => import('./members-page.tsx'), 'MembersPage'),
});

const ledger = createRoute({
  getParentRoute: () => cluster,
  path: '/ledger',
  validateSearch: (search): z.infer<typeof Ledger> => Ledger.safeParse(search).data ?? {},
  component: lazyRouteComponent(() => import('../ledger/ledger-page.tsx'), 'LedgerPage'),
});
const invite = createRoute({
  getParentRoute: () => cluster,
  path: '/invite',
  component: lazyRouteComponent(() => import('../invitations/invite-page.tsx'), 'InvitePage'),
});
const gaps = createRoute({
  getParentRoute: () => cluster,
  path: '/gaps',
  component: lazyRouteComponent(() => import('../gaps/gaps-page.tsx'), 'GapsPage'),
});
const application = createRoute({
  getParentRoute: () => cluster,
  path: '/application',
  component: lazyRouteComponent(() => import('../application/application-page.tsx'), 'ApplicationPage'),
});
const history = createRoute({
  getParentRoute: () => cluster,
  path: '/history',
  component: lazyRouteComponent(() => import('../application/history-page.tsx'), 'HistoryPage'),
});

export const clusterRoutes = [
  list,
  cluster.addChildren([overview, members, ledger, invite, gaps, application, history]),
] as const;
