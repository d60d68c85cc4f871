import type { Data } from './stacks/data.ts';
import type { Stage } from './stages.ts';

/** Which engine is behind the search, as the function that writes and the one that reads are told: empty is the snapshot. */
export const searchSettings = (stage: Stage, data: Data) =>
  stage.search.kind === 'opensearch'
    ? { SEARCH_ENDPOINT: stage.search.endpoint, SEARCH_PASSWORD: data.secretValue('search-password') }
    : { SEARCH_ENDPOINT: '', SEARCH_PASSWORD: '' };
