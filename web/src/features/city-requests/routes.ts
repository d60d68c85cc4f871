import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { rootRoute } from '../../root-route.tsx';

const Asked = z.object({
  department: z.optional(z.string()),
  state: z.optional(z.enum(['waiting', 'ended'])),
});

const mine = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my/city-requests',
  validateSearch: (search): z.infer<typeof Asked> => Asked.safeParse(search).data ?? {},
  component: lazyRouteComponent(() => import('./my-city-requests-page.tsx'), 'MyCityRequestsPage'),
});
const one = createRoute({
  getParentRoute: () => rootRoute,
  path: '/city-requests/$cityRequestId',
  component: lazyRouteComponent(() => import('./city-request-page.tsx'), 'CityRequestPage'),
});

export const cityRequestRoutes = [mine, one] as const;
