import { createMemoryHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { renderToString } from 'react-dom/server';
import { Layout } from './layout/layout.tsx';
import { Loading } from './parts/loading.tsx';
import { Portal } from './portal.tsx';
import { router } from './router.tsx';

/** A page as it looks before anything is known, in Russian: what the build writes into its document. */
export const pageAt = async (path: string): Promise<string> => {
  router.update({
    ...router.options,
    history: createMemoryHistory({ initialEntries: [path] }),
  });
  await router.load();
  // The router scrolls back by a script in the page; the portal itself does it a moment later.
  return renderToString(<Portal router={router} />).replaceAll(/<script>.*?<\/script>/gs, '');
};

/** What every other page has around it. */
export const frame = async (): Promise<string> => {
  const around = createRootRoute({ component: Layout });
  const within = createRoute({ getParentRoute: () => around, path: '/', component: () => <Loading /> });
  const history = createMemoryHistory({ initialEntries: ['/'] });
  const other = createRouter({ routeTree: around.addChildren([within]), history });
  await other.load();
  return renderToString(<Portal router={other} />);
};
