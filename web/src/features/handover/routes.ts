import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../root-route.tsx';

/** The token stands behind `#`, so that no server and no log ever sees it. */
const handover = createRoute({
  getParentRoute: () => rootRoute,
  path: '/handover',
  component: lazyRouteComponent(() => import('./handover-page.tsx'), 'HandoverPage'),
});

export const handoverRoutes = [handover] as const;
