import type { Understood } from '../search-engine.ts';
import type { Understanding, Wanted } from '../understanding.ts';
import { allowance } from '../vocabulary.ts';

/** A query in OpenSearch's own words. */
export type Clause = Readonly<Record<string, unknown>>;
export type Step = { readonly understood: Understood; readonly query: Clause };

export const constant = (filter: Clause, boost: number): Clause => ({ constant_score: { filter, boost } });
const anyOf = (should: readonly Clause[]): Clause => ({ bool: { should, minimum_should_match: 1 } });
const allOf = (must: readonly Clause[]): Clause => ({ bool: { must } });

/** One word in every form: what is found exactly is found by each of the fields, what merely sounds alike by one. */
function inAnyForm({ word, stem, sounds }: Wanted): readonly Clause[] {
  return [
    {
      multi_match: {
        query: word,
        fields: ['surface^10', 'surface.beginnings^5', 'surface.stemmed^6'],
        type: 'most_fields',
      },
    },
    ...(sounds.length === 0 ? [] : [{ match: { sounds: { query: sounds.join(' '), boost: 3 } } }]),
    { match: { about: { query: stem } } },
  ];
}

/** One word, or one that is up to `most` letters away from it; the sound only forgives one. */
function misspelt({ word, sounds }: Wanted, most: 1 | 2): readonly Clause[] {
  const fuzziness = Math.min(most, allowance(word.length));
  if (fuzziness === 0) return [];
  const near = { fuzziness, max_expansions: 50 };
  return [
    { multi_match: { query: word, fields: ['surface^2', 'surface.stemmed'], type: 'most_fields', ...near } },
    ...(most === 1 && sounds.length > 0
      ? [{ match: { sounds: { query: sounds.slice(0, 2).join(' '), ...near } } }]
      : []),
  ];
}

const each = (words: readonly Wanted[], more: (wanted: Wanted) => readonly Clause[] = () => []): readonly Clause[] =>
  words.map((wanted) => anyOf([...inAnyForm(wanted), ...more(wanted)]));

/** A whole INN or OGRN stands above everything, its beginning above its middle, all above words. */
const byNumber = (number: string): Clause =>
  anyOf([
    constant({ term: { numbers: number } }, 4000),
    constant({ prefix: { numbers: number } }, 2000),
    constant({ term: { 'numbers.parts': number } }, 1000),
  ]);

/** Whoever has just these words, and then whoever is in a cluster, stands before equals. */
const ranked = (query: Clause, words: number, plain = ''): Clause => ({
  bool: {
    must: [query],
    should: [
      ...(plain === '' ? [] : [constant({ term: { plain } }, 500)]),
      constant({ term: { size: words } }, 2),
      constant({ term: { favoured: true } }, 0.2),
    ],
  },
});

/** How a query may be understood, from the literal to the guessed. The first that finds something counts. */
export function stepsOf({ words, otherLayout, numbers, plain }: Understanding): readonly Step[] {
  if (words.length === 0) return [{ understood: 'everything', query: { match_all: {} } }];
  const literal = anyOf([allOf(each(words)), ...numbers.map(byNumber)]);
  const near = (most: 1 | 2) => each(words, (wanted) => misspelt(wanted, most));
  return [
    { understood: 'as-typed', query: ranked(literal, words.length, plain) },
    ...(otherLayout.length === 0
      ? []
      : [{ understood: 'other-layout' as const, query: ranked(allOf(each(otherLayout)), otherLayout.length) }]),
    { understood: 'misspelt', query: ranked(allOf(near(1)), words.length) },
    { understood: 'misspelt', query: ranked(allOf(near(2)), words.length) },
    ...(words.length === 1 ? [] : [{ understood: 'some-words' as const, query: ranked(anyOf(near(1)), words.length) }]),
  ];
}
