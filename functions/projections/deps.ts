import type { CompareMessage } from '../../shared/contracts/messages.ts';
import type { Queue } from '../gateways/queue.ts';
import type { Log } from '../runtime/log.ts';
import type { ClusterStore } from '../store/cluster-store.ts';
import type { ActivityStore } from '../store/activity-store.ts';
import type { CommentStore } from '../store/comment-store.ts';
import type { MandateStore } from '../store/mandate-store.ts';
import type { MatchStore } from '../store/match-store.ts';
import type { MembershipCopies } from '../store/membership-copies.ts';
import type { NeedStore } from '../store/need-store.ts';
import type { OrganisationStore } from '../store/organisation-store.ts';
import type { ProjectStore } from '../store/project-store.ts';
import type { RecipientsStore } from '../store/recipients-store.ts';
import type { WatchStore } from '../store/watch-store.ts';

export type ProjectionDeps = {
  readonly organisations: Pick<OrganisationStore, 'load'>;
  readonly copies: Pick<MembershipCopies, 'clustersOf' | 'refresh'>;
  readonly clusters: Pick<ClusterStore, 'load' | 'loadAll' | 'members' | 'save'>;
  readonly projects: Pick<ProjectStore, 'load' | 'loadMany' | 'ofCluster' | 'save'>;
  readonly events: Pick<RecipientsStore, 'event'>;
  readonly watch: Pick<WatchStore, 'place'>;
  readonly now: () => Date;
  readonly log: Log;
};

/** What counting comments needs. */
export type CountingDeps = {
  readonly comments: Pick<CommentStore, 'load'>;
  readonly activity: Pick<ActivityStore, 'count'>;
  readonly log: Log;
};

/** What bringing needs and mandates together needs. */
export type MatchingDeps = {
  readonly clusters: Pick<ClusterStore, 'loadMany'>;
  readonly projects: Pick<ProjectStore, 'loadMany'>;
  readonly needs: Pick<NeedStore, 'load' | 'openOf'>;
  readonly mandates: Pick<MandateStore, 'load' | 'loadMany' | 'openFor' | 'ofOrganisation' | 'write'>;
  readonly matches: Pick<MatchStore, 'load' | 'loadMany' | 'isFull' | 'ofNeed' | 'ofMandate' | 'write'>;
  /** Its own queue: what is left to compare. */
  readonly queue: Pick<Queue<CompareMessage>, 'sendAll'>;
  readonly now: () => Date;
  readonly log: Log;
};
