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

export const clusterRoutes = [list, cluster.addChildren([overview, members])] as const;
