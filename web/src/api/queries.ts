import {
  type InfiniteData,
  keepPreviousData,
  type QueryKey,
  type QueryClient,
  QueryClient as Queries,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useDeferredValue, useRef, useSyncExternalStore } from 'react';
import { call, callPage, type InputOf, type ListName, type OutputOf, type PageOf, type RouteName } from './client.ts';
import { Problem } from './problem.ts';

/** Worth another try: nothing answered, or the other side had a bad moment. A refusal stays one. */
const isPassing = (error: unknown): boolean => error instanceof Problem && (error.status === 0 || error.status >= 502);

export const queries: QueryClient = new Queries({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) => count < 2 && isPassing(error),
      refetchOnWindowFocus: true,
      // A page that got no answer asks again by itself until it has one.
      refetchInterval: ({ state }) => (state.status === 'error' && isPassing(state.error) ? 5000 : false),
    },
    mutations: { retry: (count, error) => count < 2 && isPassing(error) },
  },
});

/** What was read stays on the page while the other side has a bad moment, and with it what is typed there. */
const seriousError = (query: { readonly data: unknown; readonly error: Problem | null }): Problem | null =>
  query.data !== undefined && isPassing(query.error) ? null : query.error;

/** Something on the page is older than it should be, because nothing answers. */
export const useSilence = (): boolean => {
  const cache = useQueryClient().getQueryCache();
  const isSilent = (): boolean =>
    cache.getAll().some(({ state }) => state.data !== undefined && state.status === 'error' && isPassing(state.error));
  return useSyncExternalStore(
    (listener) => cache.subscribe(listener),
    isSilent,
    () => false,
  );
};

/** A query that tells serious errors alone; still drawn again only for what a page reads of it. */
const patient = <Query extends { readonly data: unknown; readonly error: Problem | null }>(query: Query): Query =>
  new Proxy(query, {
    get: (target, name) => {
      const value: unknown = name === 'error' ? seriousError(target) : Reflect.get(target, name);
      return value;
    },
  });

type ReadOptions = {
  /** @default true */
  readonly enabled?: boolean;
  /** Milliseconds between looks at something that moves by itself, such as a check; or that by how often it was looked at. */
  readonly every?: number | false | ((looks: number) => number);
  /** Keeps showing the answer to the last question while the next one is under way. */
  readonly keep?: boolean;
};

/** Two seconds for the first minute, then ever slower: a register that is silent is not helped by many looks. */
export const soonThenSlower = (looks: number): number => Math.min(20_000, 2000 * 1.2 ** Math.max(0, looks - 30));

const intervalOf = (every: ReadOptions['every']) =>
  typeof every === 'function'
    ? ({
        state: { dataUpdateCount, errorUpdateCount },
      }: {
        state: Record<'dataUpdateCount' | 'errorUpdateCount', number>;
      }) => every(dataUpdateCount + errorUpdateCount)
    : (every ?? false);

/** Reads a route; the same question asked in two places is one request. */
export const useRead = <Name extends RouteName>(name: Name, input: InputOf<Name>, options: ReadOptions = {}) => {
  const query = useQuery<OutputOf<Name>, Problem>({
    queryKey: [name, input],
    queryFn: ({ signal }) => call(name, input, { signal }),
    enabled: options.enabled ?? true,
    ...(options.every === undefined ? {} : { refetchInterval: intervalOf(options.every) }),
    ...(options.keep === true ? { placeholderData: keepPreviousData } : {}),
  });
  return patient(query);
};

/** Reads a list page by page: all items so far, its first page, and how to get more. */
export const useList = <Name extends ListName>(name: Name, input: InputOf<Name>, options: ReadOptions = {}) => {
  const pages = useInfiniteQuery<PageOf<Name>, Problem, InfiniteData<PageOf<Name>, string>, QueryKey, string>({
    queryKey: [name, input, 'list'],
    queryFn: ({ signal, pageParam }) => callPage(name, input, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    enabled: options.enabled ?? true,
    ...(options.every === undefined ? {} : { refetchInterval: intervalOf(options.every) }),
    ...(options.keep === true ? { placeholderData: keepPreviousData } : {}),
  });
  // A long list is put together in pieces, so that a slow phone stays responsive; until then it counts as not there.
  const shown = useDeferredValue(pages.data);
  const isComing = shown === undefined && pages.data !== undefined;
  const items = shown?.pages.flatMap((page) => [...page.items]) ?? [];
  return {
    ...pages,
    isPending: pages.isPending || isComing,
    isSuccess: pages.isSuccess && !isComing,
    error: pages.isFetchNextPageError ? pages.error : seriousError(pages),
    items,
    first: shown?.pages[0],
  };
};

type Act<Name extends RouteName> = { readonly input: InputOf<Name>; readonly version?: number };

/**
 * Does something that a route offers. One key serves all tries of one act, so that a repeated click or a lost answer
 * never does it twice; the next act gets a new one. Afterwards everything on the page is read again.
 */
export const useAct = <Name extends RouteName>(
  name: Name,
  done?: (output: OutputOf<Name>, input: InputOf<Name>) => void,
) => {
  const client = useQueryClient();
  const key = useRef(crypto.randomUUID());
  return useMutation<OutputOf<Name>, Problem, Act<Name>>({
    mutationFn: ({ input, version }) =>
      call(name, input, { key: key.current, ...(version === undefined ? {} : { version }) }),
    onSuccess: async (output, { input }) => {
      key.current = crypto.randomUUID();
      done?.(output, input);
      await client.invalidateQueries();
    },
    onError: async (problem) => {
      // A refusal was an answer: what is tried next is another act, seen with fresh eyes. No answer, or a broken one, is none.
      if (problem.status < 400 || problem.status >= 500) return;
      key.current = crypto.randomUUID();
      if (problem.code === 'stale-version' || problem.code === 'changed-since-read') await client.invalidateQueries();
    },
  });
};
