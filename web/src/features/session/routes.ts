import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { rootRoute } from '../../root-route.tsx';

const Answer = z.object({
  code: z.optional(z.string()),
  state: z.optional(z.string()),
  iss: z.optional(z.string()),
  error: z.optional(z.string()),
});

/** Where the provider of the sign-in sends people back to. */
const signedIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/signed-in',
  validateSearch: (search) => Answer.parse(search),
  component: lazyRouteComponent(() => import('./signed-in-page.tsx'), 'SignedInPage'),
});

export const sessionRoutes = [signedIn] as const;
