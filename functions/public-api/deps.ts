import type { ApiDeps } from '../runtime/http-api.ts';
import type { Cursors } from '../runtime/cursor.ts';
import type { ClusterStore } from '../store/cluster-store.ts';
import type { ForumStore } from '../store/forum-store.ts';
import type { ListStore } from '../store/list-store.ts';
import type { OrganisationStore } from '../store/organisation-store.ts';
import type { SettingsStore } from '../store/settings-store.ts';
import type { ThreadStore } from '../store/thread-store.ts';

export type PublicDeps = ApiDeps & {
  readonly clusters: Pick<ClusterStore, 'load'>;
  readonly organisations: Pick<OrganisationStore, 'load'>;
  readonly threads: Pick<ThreadStore, 'load'>;
  readonly forum: ForumStore;
  readonly lists: ListStore;
  readonly settings: SettingsStore;
  readonly cursors: Cursors;
  readonly unsubscribeKey: string;
  readonly now: () => Date;
};
