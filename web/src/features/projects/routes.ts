import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { asked, text } from '../../asked.ts';
import { rootRoute } from '../../root-route.tsx';

const question = asked({
  q: text,
  status: text,
  stage: text,
  trl: text,
  section: text,
  class: text,
  clusterStatus: text,
});

const list = createRoute({
  getParentRoute: () => rootRoute,
  path: '/projects',
  validateSearch: question,
  component: lazyRouteComponent(() => import('./projects-page.tsx'), 'ProjectsPage'),
});
const one = createRoute({
  getParentRoute: () => rootRoute,
  path: '/projects/$projectId',
  component: lazyRouteComponent(() => import('./project-page.tsx'), 'ProjectPage'),
});

export const projectRoutes = [list, one] as const;
