import { limitOf } from '../../shared/contracts/page.ts';
import { industryName } from '../../shared/domain/identifiers/okved-names.ts';
import type { FacetCounts, Found, Sort } from '../gateways/search/search-engine.ts';
import type { Shelf, ShelfDocument } from '../gateways/search/shelves.ts';
import type { SearchDeps } from './deps.ts';

type Asked = {
  readonly q?: string | undefined;
  readonly sort?: Sort | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: string | undefined;
  readonly filters: Readonly<Record<string, string | undefined>>;
};

type Results<Document> = Omit<Found<Document>, 'next' | 'items' | 'facets'> & {
  readonly items: Document[];
  readonly facets: ReturnType<typeof labelled>[];
  readonly next: string | undefined;
};

/** One page of a shelf. A cursor continues the very query that gave it. */
export async function searchIn<Document extends ShelfDocument>(
  shelf: Shelf<Document>,
  { q = '', sort = 'relevance', cursor, limit, filters }: Asked,
  { directory, cursors }: Pick<SearchDeps, 'directory' | 'cursors'>,
): Promise<Results<Document>> {
  const wanted = Object.fromEntries(
    Object.entries(filters).flatMap(([name, values]) => (values === undefined ? [] : [[name, values.split(',')]])),
  );
  const list = `search ${shelf.name} ${JSON.stringify([q, sort, wanted])}`;
  const engine = await directory();
  const found = await engine.search(shelf, {
    text: q,
    filters: wanted,
    sort,
    limit: limitOf(limit),
    after: cursors.read(list, cursor),
  });
  return {
    ...found,
    items: [...found.items],
    facets: found.facets.map(labelled),
    next: cursors.write(list, found.next),
  };
}

const industries = ['section', 'class'];

/** Codes of the classifier are told with their names; the other values are words of ours. */
const labelled = ({ name, values }: FacetCounts) => ({
  name,
  values: values.map(({ value, count }) => {
    const label = industries.includes(name) ? industryName(value) : undefined;
    return { value, ...(label === undefined ? {} : { label }), count };
  }),
});
