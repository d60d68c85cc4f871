import * as z from 'zod';
import { distance } from '../../../functions/gateways/search/distance.ts';
import { type Entry, type FakeIndex, NotUnderstood } from './index.ts';

/** The score of an entry, or `undefined` when the query does not find it. */
export type Score = number | undefined;

const Clause = z.record(z.string(), z.unknown());
const Clauses = z.array(Clause);
const Values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const fuzzy = { fuzziness: z.int().min(1).max(2).optional(), max_expansions: z.int().optional() };

const schemas = {
  bool: z.strictObject({
    must: Clauses.default([]),
    should: Clauses.default([]),
    filter: Clauses.default([]),
    must_not: Clauses.default([]),
    minimum_should_match: z.literal(1).optional(),
  }),
  dis_max: z.strictObject({ queries: Clauses }),
  constant_score: z.strictObject({ filter: Clause, boost: z.number() }),
  terms: z.record(z.string(), z.array(z.string())),
  match: z.record(z.string(), z.strictObject({ query: z.string(), boost: z.number().default(1), ...fuzzy })),
  multi_match: z.strictObject({
    query: z.string(),
    fields: z.array(z.string()),
    type: z.literal('most_fields'),
    ...fuzzy,
  }),
};

const sum = (scores: readonly Score[]): Score => {
  const found = scores.filter((score) => score !== undefined);
  return found.length === 0 ? undefined : found.reduce((total, score) => total + score, 0);
};

const single = <Value>(record: Readonly<Record<string, Value>>): readonly [string, Value] => {
  const [entry, another] = Object.entries(record);
  if (entry === undefined || another !== undefined) throw new NotUnderstood('not one key');
  return entry;
};

/** Scores are simpler than BM25: the boost for each token that is met, less for one that is only near. */
export class Evaluation {
  private readonly index: FakeIndex;

  constructor(index: FakeIndex) {
    this.index = index;
  }

  score(clause: unknown, entry: Entry): Score {
    const [kind, body] = single(Clause.parse(clause));
    if (kind === 'match_all') return z.strictObject({}).parse(body) && 1;
    if (kind === 'bool') return this.bool(schemas.bool.parse(body), entry);
    if (kind === 'dis_max') {
      const scores = schemas.dis_max.parse(body).queries.flatMap((query) => this.score(query, entry) ?? []);
      return scores.length === 0 ? undefined : Math.max(...scores);
    }
    if (kind === 'constant_score') {
      const { filter, boost } = schemas.constant_score.parse(body);
      return this.score(filter, entry) === undefined ? undefined : boost;
    }
    if (kind === 'term' || kind === 'prefix') {
      const [field, value] = single(Values.parse(body));
      const wanted = String(value);
      const tokens = this.index.tokens(entry, field);
      return tokens.some((token) => (kind === 'term' ? token === wanted : token.startsWith(wanted))) ? 1 : undefined;
    }
    if (kind === 'terms') {
      const [field, values] = single(schemas.terms.parse(body));
      return this.index.tokens(entry, field).some((token) => values.includes(token)) ? 1 : undefined;
    }
    if (kind === 'match') {
      const [field, { query, boost, fuzziness }] = single(schemas.match.parse(body));
      return this.match(field, query, boost, fuzziness ?? 0, entry);
    }
    if (kind === 'multi_match') {
      const { query, fields, fuzziness } = schemas.multi_match.parse(body);
      return sum(
        fields.map((one) => {
          const [field = '', boost = '1'] = one.split('^');
          return this.match(field, query, Number(boost), fuzziness ?? 0, entry);
        }),
      );
    }
    throw new NotUnderstood(`query ${kind}`);
  }

  private bool({ must, should, filter, must_not, minimum_should_match }: z.infer<typeof schemas.bool>, entry: Entry) {
    const needed = must.map((clause) => this.score(clause, entry));
    const passes = filter.every((clause) => this.score(clause, entry) !== undefined);
    if (!passes || needed.includes(undefined)) return undefined;
    if (must_not.some((clause) => this.score(clause, entry) !== undefined)) return undefined;
    const wished = sum(should.map((clause) => this.score(clause, entry)));
    // One of them must match where nothing else is asked for.
    const least = minimum_should_match ?? (should.length > 0 && must.length + filter.length === 0 ? 1 : 0);
    if (wished === undefined && least > 0) return undefined;
    return (sum(needed) ?? 0) + (wished ?? 0);
  }

  /** Any of the words (`operator` is `or`), each at its nearest. */
  private match(field: string, query: string, boost: number, fuzziness: number, entry: Entry): Score {
    const tokens = this.index.tokens(entry, field);
    return sum(
      this.index.asked(field, query).map((word) => {
        const least = Math.min(...tokens.map((token) => distance(word, token, fuzziness)), fuzziness + 1);
        return least > fuzziness ? undefined : boost / (1 + least);
      }),
    );
  }
}
