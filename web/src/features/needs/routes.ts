import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { asked, text } from '../../asked.ts';
import { rootRoute } from '../../root-route.tsx';

const question = asked({
  kind: text,
  region: text,
  /** An own mandate for which one looks for needs. */
  mandate: text,
});

const frame = createRoute({
  getParentRoute: () => rootRoute,
  path: '/needs',
  component: lazyRouteComponent(() => import('./needs-frame.tsx'), 'NeedsFrame'),
});
const open = createRoute({
  getParentRoute: () => frame,
  path: '/',
  validateSearch: question,
  component: lazyRouteComponent(() => import('./open-needs-page.tsx'), 'OpenNeedsPage'),
});
const city = createRoute({
  getParentRoute: () => frame,
  path: '/city',
  component: lazyRouteComponent(() => import('./city-answers-page.tsx'), 'CityAnswersPage'),
});

const one = createRoute({
  getParentRoute: () => rootRoute,
  path: '/needs/$needId',
  component: lazyRouteComponent(() => import('./need-page.tsx'), 'NeedPage'),
});
const match = createRoute({
  getParentRoute: () => rootRoute,
  path: '/matches/$matchId',
  component: lazyRouteComponent(() => import('../matches/match-page.tsx'), 'MatchPage'),
});
const mandates = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my/mandates',
  component: lazyRouteComponent(() => import('../mandates/mandates-page.tsx'), 'MandatesPage'),
});

export const needRoutes = [frame.addChildren([open, city]), one, match, mandates] as const;
