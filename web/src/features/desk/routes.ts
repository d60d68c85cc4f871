import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../root-route.tsx';

const list = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my',
  component: lazyRouteComponent(() => import('../../layout/not-found.tsx'), 'NotFound'),
});
const one = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my/join',
  component: lazyRouteComponent(() => import('../../layout/not-found.tsx'), 'NotFound'),
});
const third = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my/new-cluster',
  component: lazyRouteComponent(() => import('../../layout/not-found.tsx'), 'NotFound'),
});

export const deskRoutes = [list, one, third] as const;
