import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { rootRoute } from '../../root-route.tsx';

const Asked = z.object({
  q: z.optional(z.string()),
  status: z.optional(z.string()),
  section: z.optional(z.string()),
  class: z.optional(z.string()),
  region: z.optional(z.string()),
  kind: z.optional(z.string()),
  membership: z.optional(z.string()),
  sort: z.optional(z.enum(['name', 'newest'])),
});

const list = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations',
  validateSearch: (search): z.infer<typeof Asked> => Asked.safeParse(search).data ?? {},
  component: lazyRouteComponent(() => import('./organisations-page.tsx'), 'OrganisationsPage'),
});
const one = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations/$organisationId',
  component: lazyRouteComponent(() => import('./organisation-page.tsx'), 'OrganisationPage'),
});

export const organisationRoutes = [list, one] as const;
