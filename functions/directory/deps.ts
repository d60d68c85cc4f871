import type { DirectoryWriter } from '../gateways/search/search-engine.ts';
import type { Log } from '../runtime/log.ts';
import type { ClusterStore } from '../store/cluster-store.ts';
import type { DirectoryStore } from '../store/directory-store.ts';
import type { ProjectStore } from '../store/project-store.ts';

export type DirectoryDeps = {
  readonly source: DirectoryStore;
  readonly clusters: Pick<ClusterStore, 'loadAll'>;
  readonly projects: Pick<ProjectStore, 'allOfCluster'>;
  /** Changes the directory all at once; not at all when another run was faster. */
  readonly change: (work: (writer: DirectoryWriter) => Promise<string>) => Promise<{ readonly saved: boolean }>;
  readonly now: () => Date;
  readonly log: Log;
};
