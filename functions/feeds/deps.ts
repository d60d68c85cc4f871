import type { ApiDeps } from '../runtime/http-api.ts';
import type { CalendarFeedStore } from '../store/calendar-feed-store.ts';
import type { CalendarStore } from '../store/calendar-store.ts';
import type { ClusterStore } from '../store/cluster-store.ts';
import type { FiguresStore } from '../store/figures-store.ts';
import type { ListStore } from '../store/list-store.ts';

/** Nothing here changes anything. */
export type FeedsDeps = Omit<ApiDeps, 'idempotency'> & {
  readonly clusters: Pick<ClusterStore, 'load' | 'loadFor' | 'loadMany'>;
  readonly calendar: Pick<CalendarStore, 'feed' | 'feedOfAll' | 'publicFeed'>;
  readonly calendarFeeds: Pick<CalendarFeedStore, 'counts'>;
  readonly figures: Pick<FiguresStore, 'current' | 'history'>;
  readonly lists: Pick<ListStore, 'registrations'>;
  readonly calendarKey: string;
  readonly portalUrl: string;
  readonly now: () => Date;
};
