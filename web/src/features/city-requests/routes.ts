import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { asked, oneOf, text } from '../../asked.ts';
import { rootRoute } from '../../root-route.tsx';

const question = asked({
  department: text,
  state: oneOf(['waiting', 'ended']),
});

const mine = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my/city-requests',
  validateSearch: question,
  component: lazyRouteComponent(() => import('./my-city-requests-page.tsx'), 'MyCityRequestsPage'),
});
const one = createRoute({
  getParentRoute: () => rootRoute,
  path: '/city-requests/$cityRequestId',
  component: lazyRouteComponent(() => import('./city-request-page.tsx'), 'CityRequestPage'),
});

export const cityRequestRoutes = [mine, one] as const;
