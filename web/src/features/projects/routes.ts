import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../root-route.tsx';

const list = createRoute({
  getParentRoute: () => rootRoute,
  path: '/projects',
  component: lazyRouteComponent(() => import('../../layout/not-found.tsx'), 'NotFound'),
});
const one = createRoute({
  getParentRoute: () => rootRoute,
  path: '/projects/$projectId',
  component: lazyRouteComponent(() => import('../../layout/not-found.tsx'), 'NotFound'),
});

export const projectRoutes = [list, one] as const;
