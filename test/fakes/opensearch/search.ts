import * as z from 'zod';
import { Evaluation } from './evaluate.ts';
import type { Entry, FakeIndex } from './index.ts';

const Clause = z.record(z.string(), z.unknown());
const Terms = z.strictObject({ terms: z.strictObject({ field: z.string(), size: z.int() }) });

/** What of a `_search` this server knows; anything else is refused. */
export const SearchBody = z.strictObject({
  query: Clause,
  post_filter: Clause.optional(),
  aggs: z
    .record(z.string(), z.strictObject({ filter: Clause, aggs: z.strictObject({ values: Terms }).optional() }))
    .default({}),
  sort: z.array(z.record(z.string(), z.enum(['asc', 'desc']))),
  search_after: z.array(z.union([z.string(), z.number()])).optional(),
  size: z.int().min(1).max(10_000),
  track_total_hits: z.literal(true),
  _source: z.tuple([z.literal('document')]).optional(),
  timeout: z.string().optional(),
});

type Key = string | number;
const compared = (one: Key, other: Key): number => (one === other ? 0 : one < other ? -1 : 1);

export function search(index: FakeIndex, body: z.infer<typeof SearchBody>) {
  const evaluation = new Evaluation(index);
  const order = body.sort.flatMap((one) => Object.entries(one));
  const passes = (clause: unknown, entry: Entry): boolean => evaluation.score(clause, entry) !== undefined;
  const before = (one: readonly Key[], other: readonly Key[]): number =>
    order
      .map(([, direction], place) => compared(one[place] ?? '', other[place] ?? '') * (direction === 'asc' ? 1 : -1))
      .find((difference) => difference !== 0) ?? 0;
  const found = index.searched.flatMap((entry) => {
    const score = evaluation.score(body.query, entry);
    return score === undefined ? [] : [{ entry, score: Math.fround(score) }];
  });
  const hits = found
    .filter(({ entry }) => body.post_filter === undefined || passes(body.post_filter, entry))
    .map(({ entry, score }) => ({
      entry,
      sort: order.map(([field]): Key => (field === '_score' ? score : (index.tokens(entry, field)[0] ?? ''))),
    }))
    .toSorted((one, other) => before(one.sort, other.sort));
  const { search_after: after, size, _source: fields } = body;
  const page = hits.filter(({ sort }) => after === undefined || before(sort, after) > 0).slice(0, size);
  return {
    timed_out: false,
    _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
    hits: {
      total: { value: hits.length, relation: 'eq' },
      hits: page.map(({ entry: { id, source }, sort }) => ({
        _id: id,
        _source: fields === undefined ? source : { document: source['document'] },
        sort,
      })),
    },
    aggregations: Object.fromEntries(
      Object.entries(body.aggs).map(([name, { filter, aggs }]) => {
        const counted = found.map(({ entry }) => entry).filter((entry) => passes(filter, entry));
        const values = aggs && { buckets: buckets(index, counted, aggs.values.terms) };
        return [name, { doc_count: counted.length, ...(values && { values }) }];
      }),
    ),
  };
}

function buckets(index: FakeIndex, entries: readonly Entry[], { field, size }: { field: string; size: number }) {
  const counts = new Map<string, number>();
  for (const entry of entries)
    for (const value of new Set(index.tokens(entry, field))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([key, doc_count]) => ({ key, doc_count }))
    .toSorted((a, b) => b.doc_count - a.doc_count || compared(a.key, b.key))
    .slice(0, size);
}
