import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { asked, oneOf, text } from '../../asked.ts';
import { rootRoute } from '../../root-route.tsx';

const joining = asked({ organisation: text });
const founding = asked({
  step: oneOf(['purpose', 'industries', 'project', 'contribution', 'check']),
  organisation: text,
});

const desk = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my',
  component: lazyRouteComponent(() => import('./desk-page.tsx'), 'DeskPage'),
});
const join = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my/join',
  validateSearch: joining,
  component: lazyRouteComponent(() => import('./join-page.tsx'), 'JoinPage'),
});
const newCluster = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my/new-cluster',
  validateSearch: founding,
  component: lazyRouteComponent(() => import('./new-cluster-page.tsx'), 'NewClusterPage'),
});

export const deskRoutes = [desk, join, newCluster] as const;
