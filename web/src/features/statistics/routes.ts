import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { asked, oneOf } from '../../asked.ts';
import { rootRoute } from '../../root-route.tsx';

const validateSearch = asked({ by: oneOf(['day', 'month']) });

const list = createRoute({
  getParentRoute: () => rootRoute,
  path: '/statistics',
  component: lazyRouteComponent(() => import('./statistics-page.tsx'), 'StatisticsPage'),
});
const one = createRoute({
  getParentRoute: () => rootRoute,
  path: '/statistics/$metric',
  validateSearch,
  component: lazyRouteComponent(() => import('./metric-page.tsx'), 'MetricPage'),
});
const ofDay = createRoute({
  getParentRoute: () => rootRoute,
  path: '/statistics/$metric/$day',
  component: lazyRouteComponent(() => import('./day-page.tsx'), 'DayPage'),
});
/** One figure for a frame on somebody else's page: without header and footer (see root-route.tsx). */
const embedded = createRoute({
  getParentRoute: () => rootRoute,
  path: '/embed/statistics/$metric',
  validateSearch,
  component: lazyRouteComponent(() => import('./embed-page.tsx'), 'EmbedPage'),
});

export const statisticsRoutes = [list, one, ofDay, embedded] as const;
