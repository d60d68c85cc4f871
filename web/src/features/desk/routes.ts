import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { rootRoute } from '../../root-route.tsx';

const Joining = z.object({ organisation: z.optional(z.string()) });
const Founding = z.object({
  step: z.optional(z.enum(['purpose', 'industries', 'project', 'contribution', 'check'])),
  organisation: z.optional(z.string()),
});

const desk = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my',
  component: lazyRouteComponent(() => import('./desk-page.tsx'), 'DeskPage'),
});
const join = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my/join',
  validateSearch: (search): z.infer<typeof Joining> => Joining.safeParse(search).data ?? {},
  component: lazyRouteComponent(() => import('./join-page.tsx'), 'JoinPage'),
});
const newCluster = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my/new-cluster',
  validateSearch: (search): z.infer<typeof Founding> => Founding.safeParse(search).data ?? {},
  component: lazyRouteComponent(() => import('./new-cluster-page.tsx'), 'NewClusterPage'),
});

export const deskRoutes = [desk, join, newCluster] as const;
