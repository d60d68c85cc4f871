import type { ApiDeps } from '../runtime/http-api.ts';
import type { Cursors } from '../runtime/cursor.ts';
import type { AuditStore } from '../store/audit-store.ts';
import type { AbuseReportStore } from '../store/abuse-report-store.ts';
import type { CityRequestStore } from '../store/city-request-store.ts';
import type { ClusterStore } from '../store/cluster-store.ts';
import type { CommentStore } from '../store/comment-store.ts';
import type { ForumStore } from '../store/forum-store.ts';
import type { DeliveryStore } from '../store/delivery-store.ts';
import type { SenderStore } from '../store/sender-store.ts';
import type { ListStore } from '../store/list-store.ts';
import type { OrganisationStore } from '../store/organisation-store.ts';
import type { SubmissionStore } from '../store/submission-store.ts';
import type { SwitchStore } from '../store/switch-store.ts';
import type { ThreadStore } from '../store/thread-store.ts';

export type OperatorDeps = ApiDeps & {
  readonly organisations: OrganisationStore;
  readonly clusters: ClusterStore;
  readonly cityRequests: Pick<CityRequestStore, 'overdue'>;
  readonly submissions: SubmissionStore;
  readonly threads: ThreadStore;
  readonly comments: CommentStore;
  readonly reports: AbuseReportStore;
  readonly forum: ForumStore;
  readonly lists: ListStore;
  readonly audit: AuditStore;
  readonly deliveries: DeliveryStore;
  readonly sender: SenderStore;
  readonly switches: SwitchStore;
  readonly cursors: Cursors;
  readonly now: () => Date;
  readonly newId: () => string;
  /** 256 bits that nobody can guess. */
  readonly newToken: () => string;
};
