import type { Query, Sort } from '../search-engine.ts';
import type { Clause } from './questions.ts';

type Order = { readonly field: string; readonly order: 'asc' | 'desc' };

/** The id makes each an order of everything. */
const orders = {
  relevance: [
    { field: '_score', order: 'desc' },
    { field: 'id', order: 'asc' },
  ],
  name: [
    { field: 'plain', order: 'asc' },
    { field: 'id', order: 'asc' },
  ],
  newest: [
    { field: 'since', order: 'desc' },
    { field: 'id', order: 'desc' },
  ],
} as const satisfies Record<Sort, readonly Order[]>;

/** Values of one facet that are told, the most frequent first. */
const told = 100;

/** How the engine counts what the question finds before any filter. */
export const found = 'found';

function filtersFor(facets: readonly string[], filters: Query['filters'], except?: string): readonly Clause[] {
  return facets.flatMap((facet) => {
    const values = filters[facet] ?? [];
    return facet === except || values.length === 0 ? [] : [{ terms: { [`facets.${facet}`]: values } }];
  });
}

const passing = (filter: readonly Clause[]): Clause => ({ bool: { filter } });

/**
 * One page with all its counts. Filters come after the question (`post_filter`), so that each facet can be counted with
 * the filters of the others only.
 */
export function searchRequest(
  question: Clause,
  facets: readonly string[],
  { filters, sort, after, limit }: Query,
  everything: boolean,
) {
  const order: readonly Order[] = orders[everything && sort === 'relevance' ? 'name' : sort];
  const position = order.flatMap(({ field }, index) => {
    const value = after?.[`k${index}`];
    return value === undefined ? [] : [field === '_score' ? Number(value) : value];
  });
  const counts = facets.map((facet): readonly [string, object] => [
    facet,
    {
      filter: passing(filtersFor(facets, filters, facet)),
      aggs: { values: { terms: { field: `facets.${facet}`, size: told } } },
    },
  ]);
  return {
    query: question,
    post_filter: passing(filtersFor(facets, filters)),
    aggs: { [found]: { filter: { match_all: {} } }, ...Object.fromEntries(counts) },
    sort: order.map(({ field, order: direction }) => ({ [field]: direction })),
    ...(position.length === order.length ? { search_after: position } : {}),
    size: limit + 1,
    track_total_hits: true,
    _source: ['document'],
    timeout: '2s',
  };
}
