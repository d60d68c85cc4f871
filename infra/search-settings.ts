import { Size } from 'aws-cdk-lib';
import type { Data } from './stacks/data.ts';
import type { Stage } from './stages.ts';

/** Which engine is behind the search, as the function that writes and the one that reads are told: empty is the snapshot. */
export const searchSettings = (stage: Stage, data: Data) =>
  stage.search.kind === 'opensearch'
    ? { SEARCH_ENDPOINT: stage.search.endpoint, SEARCH_PASSWORD: data.secretValue('search-password') }
    : { SEARCH_ENDPOINT: '', SEARCH_PASSWORD: '' };

/** At 350,000 organisations a snapshot is about half a gigabyte, and a newer one is opened before the old one goes. */
export const twoSnapshots = Size.gibibytes(2);
