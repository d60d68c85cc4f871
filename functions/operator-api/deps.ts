import type { ApiDeps } from '../runtime/http-api.ts';
import type { Cursors } from '../runtime/cursor.ts';
import type { ClusterStore } from '../store/cluster-store.ts';
import type { ListStore } from '../store/list-store.ts';
import type { OrganisationStore } from '../store/organisation-store.ts';
import type { SubmissionStore } from '../store/submission-store.ts';

export type OperatorDeps = ApiDeps & {
  readonly organisations: OrganisationStore;
  readonly clusters: ClusterStore;
  readonly submissions: SubmissionStore;
  readonly lists: ListStore;
  readonly cursors: Cursors;
  readonly now: () => Date;
};
