import type { ApiDeps } from '../runtime/http-api.ts';
import type { Cursors } from '../runtime/cursor.ts';
import type { ClusterStore } from '../store/cluster-store.ts';
import type { MandateStore } from '../store/mandate-store.ts';
import type { MatchStore } from '../store/match-store.ts';
import type { NeedStore } from '../store/need-store.ts';
import type { OrganisationStore } from '../store/organisation-store.ts';
import type { ProjectStore } from '../store/project-store.ts';
import type { QuotaStore } from '../store/quota-store.ts';

export type MatchingDeps = ApiDeps & {
  readonly clusters: Pick<ClusterStore, 'loadFor'>;
  readonly organisations: Pick<OrganisationStore, 'load'>;
  readonly projects: Pick<ProjectStore, 'load'>;
  readonly needs: NeedStore;
  readonly mandates: MandateStore;
  readonly matches: MatchStore;
  readonly quotas: Pick<QuotaStore, 'take'>;
  readonly cursors: Cursors;
  readonly now: () => Date;
  readonly newId: () => string;
};
