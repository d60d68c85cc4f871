import { createRootRoute, Outlet, useRouterState } from '@tanstack/react-router';
import { Broken } from './layout/broken.tsx';
import { Layout } from './layout/layout.tsx';
import { NotFound } from './layout/not-found.tsx';

/** The portal around a page; what others put into a frame stands alone. */
const Shell = () => {
  const alone = useRouterState({ select: ({ location }) => location.pathname.startsWith('/embed/') });
  return alone ? <Outlet /> : <Layout />;
};

/** What all routes hang on. Each feature declares its own in `features/<noun>/routes.ts`. */
export const rootRoute = createRootRoute({
  // What an address asks beside what a page knows, such as `lang` (scheme.js reads it), is not passed on to the API.
  validateSearch: () => ({}),
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: Broken,
});
