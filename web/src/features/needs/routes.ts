import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { rootRoute } from '../../root-route.tsx';

const Asked = z.object({
  kind: z.optional(z.string()),
  region: z.optional(z.string()),
});

const frame = createRoute({
  getParentRoute: () => rootRoute,
  path: '/needs',
  component: lazyRouteComponent(() => import('./needs-frame.tsx'), 'NeedsFrame'),
});
const open = createRoute({
  getParentRoute: () => frame,
  path: '/',
  validateSearch: (search): z.infer<typeof Asked> => Asked.safeParse(search).data ?? {},
  component: lazyRouteComponent(() => import('./open-needs-page.tsx'), 'OpenNeedsPage'),
});
const city = createRoute({
  getParentRoute: () => frame,
  path: '/city',
  component: lazyRouteComponent(() => import('./city-answers-page.tsx'), 'CityAnswersPage'),
});

export const needRoutes = [frame.addChildren([open, city])] as const;
