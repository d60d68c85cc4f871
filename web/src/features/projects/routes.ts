import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { rootRoute } from '../../root-route.tsx';

const Asked = z.object({
  q: z.optional(z.string()),
  status: z.optional(z.string()),
  stage: z.optional(z.string()),
  trl: z.optional(z.string()),
  section: z.optional(z.string()),
  class: z.optional(z.string()),
  clusterStatus: z.optional(z.string()),
});

const list = createRoute({
  getParentRoute: () => rootRoute,
  path: '/projects',
  validateSearch: (search): z.infer<typeof Asked> => Asked.safeParse(search).data ?? {},
  component: lazyRouteComponent(() => import('./projects-page.tsx'), 'ProjectsPage'),
});
const one = createRoute({
  getParentRoute: () => rootRoute,
  path: '/projects/$projectId',
  component: lazyRouteComponent(() => import('./project-page.tsx'), 'ProjectPage'),
});

export const projectRoutes = [list, one] as const;
