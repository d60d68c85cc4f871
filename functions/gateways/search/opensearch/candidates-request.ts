import type { CandidateQuery } from '../search-engine.ts';
import { constant } from './questions.ts';

/** First by how central the activity is; the best reason alone counts (`dis_max`), not their sum. */
export function candidatesRequest({ classes, first, regions, except, limit }: CandidateQuery) {
  const best = classes.filter((code) => first.includes(code));
  return {
    query: {
      bool: {
        must: [
          {
            dis_max: {
              queries: [
                constant({ terms: { mainClass: best } }, 4),
                constant({ terms: { mainClass: classes } }, 3),
                constant({ terms: { otherClasses: best } }, 2),
                constant({ terms: { otherClasses: classes } }, 1),
              ],
            },
          },
        ],
        filter: regions.length === 0 ? [] : [{ terms: { 'facets.region': regions } }],
        must_not: [{ terms: { id: except } }],
      },
    },
    sort: [{ _score: 'desc' }, { 'facets.membership': 'desc' }, { id: 'asc' }],
    size: limit,
    track_total_hits: true,
    _source: ['document'],
    timeout: '2s',
  };
}
