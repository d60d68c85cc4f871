import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { asked, oneOf, text } from '../../asked.ts';
import { rootRoute } from '../../root-route.tsx';

const question = asked({
  q: text,
  status: text,
  section: text,
  class: text,
  region: text,
  kind: text,
  membership: text,
  sort: oneOf(['name', 'newest']),
});

const list = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations',
  validateSearch: question,
  component: lazyRouteComponent(() => import('./organisations-page.tsx'), 'OrganisationsPage'),
});
const one = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations/$organisationId',
  component: lazyRouteComponent(() => import('./organisation-page.tsx'), 'OrganisationPage'),
});

export const organisationRoutes = [list, one] as const;
