import { createRouter } from '@tanstack/react-router';
import { clusterRoutes } from './features/clusters/routes.ts';
import { organisationRoutes } from './features/organisations/routes.ts';
import { projectRoutes } from './features/projects/routes.ts';
import { needRoutes } from './features/needs/routes.ts';
import { statisticsRoutes } from './features/statistics/routes.ts';
import { developerRoutes } from './features/developers/routes.ts';
import { deskRoutes } from './features/desk/routes.ts';
import { handoverRoutes } from './features/handover/routes.ts';
import { letterRoutes } from './features/letters/routes.ts';
import { notificationRoutes } from './features/notifications/routes.ts';
import { profileRoutes } from './features/profile/routes.ts';
import { reviewRoutes } from './features/review/routes.ts';
import { cityRequestRoutes } from './features/city-requests/routes.ts';
import { webhookRoutes } from './features/webhooks/routes.ts';
import { homeRoutes } from './features/home/routes.ts';
import { sessionRoutes } from './features/session/routes.ts';
import { rootRoute } from './root-route.tsx';

const routeTree = rootRoute.addChildren([
  ...homeRoutes,
  ...sessionRoutes,
  ...clusterRoutes,
  ...organisationRoutes,
  ...projectRoutes,
  ...needRoutes,
  ...statisticsRoutes,
  ...developerRoutes,
  ...deskRoutes,
  ...handoverRoutes,
  ...letterRoutes,
  ...notificationRoutes,
  ...profileRoutes,
  ...reviewRoutes,
  ...webhookRoutes,
  ...cityRequestRoutes,
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultStructuralSharing: true,
  // What an address asks is text, as in every other address, and only what the page of that address knows.
  search: { strict: true },
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const asked = new URLSearchParams();
    for (const [name, value] of Object.entries(search)) if (value !== undefined) asked.set(name, String(value));
    return asked.size === 0 ? '' : `?${asked.toString()}`;
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
