import type { SearchEngine } from '../gateways/search/search-engine.ts';
import type { Cursors } from '../runtime/cursor.ts';
import type { ApiDeps } from '../runtime/http-api.ts';
import type { ClusterStore } from '../store/cluster-store.ts';
import type { OrganisationStore } from '../store/organisation-store.ts';

export type SearchDeps = Omit<ApiDeps, 'switches'> & {
  /** The engine over what is known now; a newer state may stand behind the next one. */
  readonly directory: () => Promise<SearchEngine>;
  readonly clusters: Pick<ClusterStore, 'loadAll'>;
  readonly organisations: Pick<OrganisationStore, 'loadMany'>;
  readonly cursors: Cursors;
  readonly now: () => Date;
};
