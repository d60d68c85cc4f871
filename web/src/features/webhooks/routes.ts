import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { rootRoute } from '../../root-route.tsx';

const Asked = z.object({ organisation: z.optional(z.string()) });

const mine = createRoute({
  getParentRoute: () => rootRoute,
  path: '/webhooks',
  validateSearch: (search): z.infer<typeof Asked> => Asked.safeParse(search).data ?? {},
  component: lazyRouteComponent(() => import('./webhooks-page.tsx'), 'WebhooksPage'),
});

export const webhookRoutes = [mine] as const;
