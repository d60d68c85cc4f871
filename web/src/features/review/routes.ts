import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { rootRoute } from '../../root-route.tsx';

const Queue = z.object({
  show: z.optional(z.enum(['in-review', 'action-needed', 'rejected', 'suspended'])),
  clock: z.optional(z.enum(['near-due', 'overdue'])),
  whose: z.optional(z.enum(['mine', 'free'])),
  sort: z.optional(z.enum(['newest', 'participants', 'title'])),
});

const Members = z.object({
  q: z.optional(z.string()),
  verdict: z.optional(z.enum(['counts', 'unclear', 'does-not-count', 'partner'])),
});

const review = createRoute({
  getParentRoute: () => rootRoute,
  path: '/review',
  component: lazyRouteComponent(() => import('./review-frame.tsx'), 'ReviewFrame'),
});
const queue = createRoute({
  getParentRoute: () => review,
  path: '/',
  validateSearch: (search): z.infer<typeof Queue> => Queue.safeParse(search).data ?? {},
  component: lazyRouteComponent(() => import('./queue-page.tsx'), 'QueuePage'),
});
const one = createRoute({
  getParentRoute: () => review,
  path: '/$clusterId',
  validateSearch: (search): z.infer<typeof Members> => Members.safeParse(search).data ?? {},
  component: lazyRouteComponent(() => import('./case-page.tsx'), 'CasePage'),
});

export const reviewRoutes = [review.addChildren([queue, one])] as const;
