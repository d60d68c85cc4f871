import { routes } from 'virtual:routes';
import type { Ask, Page, Wanted } from '../../shared/painting/portal.ts';
import type { Query } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { renderToString } from 'react-dom/server';
import { Problem } from './api/problem.ts';
import { queries } from './api/queries.ts';
import { Layout } from './layout/layout.tsx';
import { Loading } from './parts/loading.tsx';
import { Portal } from './portal.tsx';
import { router } from './router.tsx';

// What refused stays refused, instead of being asked again by whoever reads it next.
queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retryOnMount: false } });

/** The router scrolls back by a script in the page; what is not there yet waits in templates. The portal does both. */
const still = (html: string): string => html.replaceAll(/<(script|template)\b.*?<\/\1>/gs, '');

/** The route of an address. An address that leads elsewhere loads nothing, and leaves the page before. */
const goTo = async (address: string): Promise<string | undefined> => {
  router.update({ ...router.options, history: createMemoryHistory({ initialEntries: [address] }) });
  await router.load();
  return router.state.location.pathname === address ? router.state.matches.at(-1)?.routeId : undefined;
};

/** A page as it looks before anything is known, in Russian: what the build writes into its document. */
export const pageAt = async (path: string): Promise<string> => {
  queries.clear();
  await goTo(path);
  return still(renderToString(<Portal router={router} />));
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

/** How often a page may ask on with what it got. */
const rounds = 4;

/**
 * A public page with what it shows: it is put together, what it asks is answered, and so on until it asks nothing more
 * that is answered here. One at a time. Nothing, where the address is of no painted page.
 */
export const paint = async ({ address, language, isPainted, ask }: Wanted): Promise<Page | undefined> => {
  queries.clear();
  const routeId = await goTo(address);
  if (routeId === undefined || !isPainted(routeId)) return undefined;
  const asked = new Set<string>();
  const named = router.state.location.pathname.split('/');
  let found = true;
  for (let round = 0; ; round++) {
    const html = still(renderToString(<Portal router={router} language={language} />));
    const open = queries
      .getQueryCache()
      .findAll({ predicate: (query) => isOpen(query) && !asked.has(query.queryHash) });
    if (open.length === 0 || round === rounds) return { routeId, html, known: JSON.stringify(known()), found };
    for (const { queryHash } of open) asked.add(queryHash);
    const statuses = await Promise.all(open.map((query) => answered(query, ask)));
    const isMissing = open.some(
      ({ queryKey }, at) =>
        statuses[at] === 404 && Object.values(inputOf(queryKey)).some((one) => named.includes(String(one))),
    );
    if (isMissing) found = false;
  }
};

const isOpen = ({ state, options }: Query): boolean =>
  state.status === 'pending' && !('enabled' in options && options.enabled === false);

/** Keys are made in queries.ts: the name of a route, its input, and a word for lists. */
const inputOf = ([, input]: readonly unknown[]): Readonly<Record<string, unknown>> =>
  typeof input === 'object' ? { ...input } : {};

const answered = async (query: Query, ask: Ask): Promise<number | undefined> => {
  const { queryKey } = query;
  const [method, path] = routes[String(queryKey[0])] ?? [];
  const answer = await ask(`${method} /api${path}`, inputOf(queryKey));
  if (answer === undefined) return undefined;
  const { status, body } = answer;
  if (status === 200)
    queries.setQueryData(queryKey, queryKey[2] === 'list' ? { pages: [body], pageParams: [''] } : body);
  else
    query.setState({
      status: 'error',
      fetchStatus: 'idle',
      error: new Problem(status, `http-${status}`, String(body)),
    });
  return status;
};

const known = () =>
  queries
    .getQueryCache()
    .findAll({ predicate: ({ state }) => state.status === 'success' })
    .map(({ queryKey, state }) => [queryKey, state.data]);
