import type { Cursors } from '../runtime/cursor.ts';
import type { ApiDeps } from '../runtime/http-api.ts';
import type { CityRequestStore } from '../store/city-request-store.ts';
import type { ClusterStore } from '../store/cluster-store.ts';
import type { OrganisationStore } from '../store/organisation-store.ts';
import type { ProjectStore } from '../store/project-store.ts';
import type { QuotaStore } from '../store/quota-store.ts';

export type ProjectsDeps = ApiDeps & {
  readonly clusters: Pick<ClusterStore, 'load' | 'loadFor'>;
  readonly organisations: Pick<OrganisationStore, 'load'>;
  readonly projects: ProjectStore;
  readonly cityRequests: CityRequestStore;
  readonly quotas: Pick<QuotaStore, 'take'>;
  readonly cursors: Cursors;
  readonly now: () => Date;
  readonly newId: () => string;
};
