import { readGaps } from './routes/read-gaps.ts';
import { searchClusters } from './routes/search-clusters.ts';
import { searchOrganisations } from './routes/search-organisations.ts';
import { searchProjects } from './routes/search-projects.ts';
import { suggest } from './routes/suggest.ts';

/** Every route of this service; the gateway's routes come from the same contracts. */
export const routes = [searchOrganisations, searchClusters, searchProjects, suggest, readGaps] as const;
