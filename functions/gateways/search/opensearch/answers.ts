import * as z from 'zod';

/** One page of hits. An answer for a part of the index only, or one that ran out of time, is not an answer. */
export const SearchAnswer = z.object({
  timed_out: z.literal(false),
  _shards: z.object({ failed: z.literal(0) }),
  hits: z.object({
    total: z.object({ value: z.int() }),
    hits: z.array(
      z.object({
        _id: z.string(),
        _source: z.looseObject({ document: z.unknown() }),
        sort: z.array(z.union([z.string(), z.number()])).optional(),
      }),
    ),
  }),
  aggregations: z
    .record(
      z.string(),
      z.object({
        doc_count: z.int(),
        values: z.object({ buckets: z.array(z.object({ key: z.string(), doc_count: z.int() })) }).optional(),
      }),
    )
    .optional(),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;

const Outcome = z.object({ _id: z.string(), status: z.int(), result: z.string().optional() });

/** What became of each line, in the order of the lines. */
export const BulkAnswer = z.object({
  errors: z.boolean(),
  items: z.array(z.object({ index: Outcome.optional(), create: Outcome.optional(), delete: Outcome.optional() })),
});

/** A document as it was read, and what tells whether it was written since. */
export type Known = {
  readonly id: string;
  readonly sequence: number;
  readonly term: number;
  readonly document: unknown;
  readonly members: readonly string[];
};

const Read = z
  .object({
    _id: z.string(),
    found: z.literal(true),
    _seq_no: z.int(),
    _primary_term: z.int(),
    _source: z.object({ document: z.unknown(), members: z.array(z.string()).default([]) }),
  })
  .transform(({ _id, _seq_no, _primary_term, _source }): Known => ({
    id: _id,
    sequence: _seq_no,
    term: _primary_term,
    ..._source,
  }));

const NotFound = z.object({ found: z.literal(false) }).transform(() => undefined);

/** Documents by id; nothing for those that are not there. */
export const ManyAnswer = z.object({ docs: z.array(z.union([Read, NotFound])) });

export const Meta = z.object({ _source: z.object({ value: z.string() }) }).transform(({ _source }) => _source.value);

/** Every copy that could be reached shows what was written. */
export const Refreshed = z.object({ _shards: z.object({ failed: z.literal(0) }) });

export const Anything = z.looseObject({});
