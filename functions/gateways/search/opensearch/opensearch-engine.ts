import type { CandidateQuery, FacetCounts, Found, Query, SearchEngine } from '../search-engine.ts';
import { organisations, type Shelf, type ShelfDocument, type ShelfName } from '../shelves.ts';
import { understand } from '../understanding.ts';
import { Meta, SearchAnswer } from './answers.ts';
import { candidatesRequest } from './candidates-request.ts';
import { type OpenSearch, SearchOutage } from './client.ts';
import { indexOf } from './indices.ts';
import { stepsOf } from './questions.ts';
import { found, searchRequest } from './search-request.ts';

const never = new Date(0).toISOString();

/** Searches the indices that the writer keeps. Whatever goes wrong is thrown as `SearchOutage`. */
export class OpenSearchEngine implements SearchEngine {
  private readonly server: Pick<OpenSearch, 'ask' | 'askUnless'>;

  constructor(server: Pick<OpenSearch, 'ask' | 'askUnless'>) {
    this.server = server;
  }

  async search<Document extends ShelfDocument>(shelf: Shelf<Document>, query: Query): Promise<Found<Document>> {
    // Before the data: what is said to be in it is in it.
    const asOf = await this.asOf();
    const steps = stepsOf(understand(query.text));
    let last: { answer: SearchAnswer; understood: Found<Document>['understood'] } | undefined;
    for (const { understood, query: question } of steps) {
      const body = searchRequest(question, shelf.facets, query, understood === 'everything');
      last = { answer: await this.ask(shelf.name, body), understood };
      if ((last.answer.aggregations?.[found]?.doc_count ?? 0) > 0)
        return { ...pageOf(shelf, query, last.answer), understood, asOf };
    }
    if (last === undefined) throw new SearchOutage('nothing was asked');
    return { ...pageOf(shelf, query, last.answer), understood: steps[0]?.understood ?? 'as-typed', asOf };
  }

  async suggest<Document extends ShelfDocument>(
    shelf: Shelf<Document>,
    query: Pick<Query, 'text' | 'filters' | 'limit'>,
  ): Promise<Pick<Found<Document>, 'items' | 'asOf'>> {
    const { items, asOf } = await this.search(shelf, { ...query, sort: 'relevance' });
    return { items, asOf };
  }

  async candidates(query: CandidateQuery) {
    const asOf = await this.asOf();
    const { hits } = (await this.ask(organisations.name, candidatesRequest(query))).hits;
    return { items: hits.map(({ _source }) => organisations.document.parse(_source.document)), asOf };
  }

  /** The same copy of the index each time: scores of two copies differ, and pages would overlap. */
  private ask(shelf: ShelfName, body: object): Promise<SearchAnswer> {
    const path = `${indexOf(shelf)}/_search?preference=directory&allow_partial_search_results=false`;
    return this.server.ask({ method: 'POST', path, body: JSON.stringify(body) }, SearchAnswer);
  }

  private async asOf(): Promise<string> {
    const path = `${indexOf('meta')}/_doc/as-of`;
    return (await this.server.askUnless(404, { method: 'GET', path }, Meta)) ?? never;
  }
}

function pageOf<Document extends ShelfDocument>(shelf: Shelf<Document>, { limit }: Query, answer: SearchAnswer) {
  const { hits, total } = answer.hits;
  const shown = hits.slice(0, limit);
  const last = hits.length > limit ? shown.at(-1)?.sort : undefined;
  return {
    items: shown.map(({ _source }) => shelf.document.parse(_source.document)),
    next: last && Object.fromEntries(last.map((value, index) => [`k${index}`, String(value)])),
    total: total.value,
    facets: shelf.facets.map((name): FacetCounts => {
      const buckets = answer.aggregations?.[name]?.values?.buckets ?? [];
      return { name, values: buckets.map(({ key, doc_count }) => ({ value: key, count: doc_count })) };
    }),
  };
}
