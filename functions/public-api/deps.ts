import type { ApiDeps } from '../runtime/http-api.ts';
import type { Cursors } from '../runtime/cursor.ts';
import type { ClusterStore } from '../store/cluster-store.ts';
import type { ForumStore } from '../store/forum-store.ts';
import type { LetterStore } from '../store/paper-letter-store.ts';
import type { ListStore } from '../store/list-store.ts';
import type { OrganisationStore } from '../store/organisation-store.ts';
import type { QuotaStore } from '../store/quota-store.ts';
import type { ProjectStore } from '../store/project-store.ts';
import type { SettingsStore } from '../store/settings-store.ts';
import type { ThreadStore } from '../store/thread-store.ts';

export type PublicDeps = ApiDeps & {
  readonly clusters: Pick<ClusterStore, 'load' | 'members'>;
  readonly organisations: Pick<OrganisationStore, 'load'>;
  readonly threads: Pick<ThreadStore, 'load'>;
  readonly forum: ForumStore;
  readonly lists: ListStore;
  readonly projects: ProjectStore;
  readonly settings: SettingsStore;
  readonly letters: Pick<LetterStore, 'findByToken' | 'markOpened'>;
  readonly quotas: Pick<QuotaStore, 'take'>;
  readonly cursors: Cursors;
  readonly unsubscribeKey: string;
  readonly now: () => Date;
};
