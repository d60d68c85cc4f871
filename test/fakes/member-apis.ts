import { routes as communityRoutes } from '../../functions/community/routes.ts';
import { stores as communityStores } from '../../functions/community/stores.ts';
import { routes as inboxRoutes } from '../../functions/inbox/routes.ts';
import { stores as inboxStores } from '../../functions/inbox/stores.ts';
import type { MemberDeps } from '../../functions/member-api/deps.ts';
import { routes as memberRoutes } from '../../functions/member-api/routes.ts';
import { routes as projectRoutes } from '../../functions/projects/routes.ts';
import { stores as projectStores } from '../../functions/projects/stores.ts';
import { httpApi } from '../../functions/runtime/http-api.ts';
import type { Table } from '../../functions/store/table.ts';
import { routes as subscriptionRoutes } from '../../functions/subscriptions/routes.ts';
import { stores as subscriptionStores } from '../../functions/subscriptions/stores.ts';

/** What the functions for members have, over one table; each takes of it what it declares. */
export const memberServicesDeps = (member: MemberDeps, table: Table) => ({
  ...member,
  ...communityStores(table),
  ...projectStores(table),
  ...inboxStores(table),
  ...subscriptionStores(table),
  calendarKey: 'calendar-key',
  webhookKey: 'webhook-key',
  webhookTargets: { loopback: false },
});

/** The functions that serve members, by the names of their services. */
export const memberApis = (deps: ReturnType<typeof memberServicesDeps>) => ({
  member: httpApi('member', memberRoutes, deps),
  community: httpApi('community', communityRoutes, deps),
  projects: httpApi('projects', projectRoutes, deps),
  inbox: httpApi('inbox', inboxRoutes, deps),
  subscriptions: httpApi('subscriptions', subscriptionRoutes, deps),
});
