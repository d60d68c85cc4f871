import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { asked, text } from '../../asked.ts';
import { rootRoute } from '../../root-route.tsx';

const question = asked({ organisation: text });

const mine = createRoute({
  getParentRoute: () => rootRoute,
  path: '/webhooks',
  validateSearch: question,
  component: lazyRouteComponent(() => import('./webhooks-page.tsx'), 'WebhooksPage'),
});

export const webhookRoutes = [mine] as const;
