import { useEffect } from 'react';

/** A narrowed page may be empty and yet go on: so many are looked through before a person is asked to go on. */
const mostPages = 20;
const enough = 10;

type List = {
  readonly items: readonly unknown[];
  readonly data: { readonly pages: readonly unknown[] } | undefined;
  readonly hasNextPage: boolean;
  readonly isFetching: boolean;
  readonly error: unknown;
  readonly fetchNextPage: () => Promise<unknown>;
};

/** Turns the pages of a narrowed list by itself while almost nothing was found; tells whether it is at it. */
export function useSearchOn({ items, data, hasNextPage, isFetching, error, fetchNextPage }: List): boolean {
  const pages = data?.pages.length ?? 0;
  const goesOn = hasNextPage && error === null && pages > 0 && pages < mostPages && items.length < enough;
  useEffect(() => {
    if (goesOn && !isFetching) void fetchNextPage();
  }, [goesOn, isFetching, fetchNextPage]);
  return goesOn;
}
