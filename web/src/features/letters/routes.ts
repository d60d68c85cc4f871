import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../root-route.tsx';

const page = lazyRouteComponent(() => import('./letter-page.tsx'), 'LetterPage');

/** The token stands behind `#`, so that no server and no log ever sees it. */
const letters = createRoute({ getParentRoute: () => rootRoute, path: '/letters', component: page });
const invitation = createRoute({ getParentRoute: () => rootRoute, path: '/invitation', component: page });
/** Letters that were printed when their link still had the token in its path. */
const printed = createRoute({ getParentRoute: () => rootRoute, path: '/invitation/$token', component: page });

export const letterRoutes = [letters, invitation, printed] as const;
