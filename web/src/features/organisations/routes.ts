import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../root-route.tsx';

const list = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations',
  component: lazyRouteComponent(() => import('../../layout/not-found.tsx'), 'NotFound'),
});
const one = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations/$organisationId',
  component: lazyRouteComponent(() => import('../../layout/not-found.tsx'), 'NotFound'),
});

export const organisationRoutes = [list, one] as const;
