import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { asked, text } from '../../asked.ts';
import { rootRoute } from '../../root-route.tsx';

const answer = asked({
  code: text,
  state: text,
  iss: text,
  error: text,
});

/** Where the provider of the sign-in sends people back to. */
const signedIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/signed-in',
  validateSearch: (search) => answer(search),
  component: lazyRouteComponent(() => import('./signed-in-page.tsx'), 'SignedInPage'),
});

export const sessionRoutes = [signedIn] as const;
