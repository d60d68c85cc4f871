import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { rootRoute } from '../../root-route.tsx';

const Asked = z.object({
  q: z.optional(z.string()),
  status: z.optional(z.string()),
  section: z.optional(z.string()),
  class: z.optional(z.string()),
  joining: z.optional(z.string()),
  view: z.optional(z.enum(['cards', 'list'])),
});

const Ledger = z.object({ show: z.optional(z.enum(['counts', 'at-risk', 'not-yet', 'never'])) });

const list = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clusters',
  validateSearch: (search): z.infer<typeof Asked> => Asked.safeParse(search).data ?? {},
  component: lazyRouteComponent(() => import('./clusters-page.tsx'), 'ClustersPage'),
});

const cluster = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clusters/$clusterId',
  component: lazyRouteComponent(() => import('./cluster-frame.tsx'), 'ClusterFrame'),
});
const overview = createRoute({
  getParentRoute: () => cluster,
  path: '/',
  component: lazyRouteComponent(() => import('./overview-page.tsx'), 'OverviewPage'),
});
const members = createRoute({
  getParentRoute: () => cluster,
  path: '/members',
  component: lazyRouteComponent(() => import('./members-page.tsx'), 'MembersPage'),
});
const projects = createRoute({
  getParentRoute: () => cluster,
  path: '/projects',
  component: lazyRouteComponent(() => import('./projects-section.tsx'), 'ProjectsSection'),
});
const chain = createRoute({
  getParentRoute: () => cluster,
  path: '/chain',
  component: lazyRouteComponent(() => import('./chain-page.tsx'), 'ChainPage'),
});
const announcements = createRoute({
  getParentRoute: () => cluster,
  path: '/announcements',
  component: lazyRouteComponent(() => import('./announcements-page.tsx'), 'AnnouncementsPage'),
});
const needs = createRoute({
  getParentRoute: () => cluster,
  path: '/needs',
  component: lazyRouteComponent(() => import('./cluster-needs-page.tsx'), 'ClusterNeedsPage'),
});
const timeline = createRoute({
  getParentRoute: () => cluster,
  path: '/timeline',
  component: lazyRouteComponent(() => import('./timeline-page.tsx'), 'TimelinePage'),
});
const Hole = z.object({ project: z.optional(z.string()), role: z.optional(z.string()) });
const join = createRoute({
  getParentRoute: () => cluster,
  path: '/join',
  validateSearch: (search): z.infer<typeof Hole> => Hole.safeParse(search).data ?? {},
  component: lazyRouteComponent(() => import('./join-page.tsx'), 'JoinPage'),
});

const ledger = createRoute({
  getParentRoute: () => cluster,
  path: '/ledger',
  validateSearch: (search): z.infer<typeof Ledger> => Ledger.safeParse(search).data ?? {},
  component: lazyRouteComponent(() => import('../ledger/ledger-page.tsx'), 'LedgerPage'),
});
const invite = createRoute({
  getParentRoute: () => cluster,
  path: '/invite',
  component: lazyRouteComponent(() => import('../invitations/invite-page.tsx'), 'InvitePage'),
});
const gaps = createRoute({
  getParentRoute: () => cluster,
  path: '/gaps',
  component: lazyRouteComponent(() => import('../gaps/gaps-page.tsx'), 'GapsPage'),
});
const application = createRoute({
  getParentRoute: () => cluster,
  path: '/application',
  component: lazyRouteComponent(() => import('../application/application-page.tsx'), 'ApplicationPage'),
});
const history = createRoute({
  getParentRoute: () => cluster,
  path: '/history',
  component: lazyRouteComponent(() => import('../application/history-page.tsx'), 'HistoryPage'),
});
const Said = z.object({ what: z.optional(z.enum(['announcement', 'discussion', 'hidden'])) });
const threads = createRoute({
  getParentRoute: () => cluster,
  path: '/threads',
  validateSearch: (search): z.infer<typeof Said> => Said.safeParse(search).data ?? {},
  component: lazyRouteComponent(() => import('../community/threads-page.tsx'), 'ThreadsPage'),
});
const newThread = createRoute({
  getParentRoute: () => cluster,
  path: '/threads/new',
  component: lazyRouteComponent(() => import('../community/new-thread-page.tsx'), 'NewThreadPage'),
});
const thread = createRoute({
  getParentRoute: () => cluster,
  path: '/threads/$threadId',
  component: lazyRouteComponent(() => import('../community/thread-page.tsx'), 'ThreadPage'),
});

const When = z.object({ when: z.optional(z.enum(['upcoming', 'past'])) });
const calendar = createRoute({
  getParentRoute: () => cluster,
  path: '/calendar',
  validateSearch: (search): z.infer<typeof When> => When.safeParse(search).data ?? {},
  component: lazyRouteComponent(() => import('../calendar/calendar-page.tsx'), 'CalendarPage'),
});
const planGathering = createRoute({
  getParentRoute: () => cluster,
  path: '/calendar/new',
  component: lazyRouteComponent(() => import('../calendar/plan-page.tsx'), 'PlanPage'),
});
const gathering = createRoute({
  getParentRoute: () => cluster,
  path: '/gatherings/$gatheringId',
  component: lazyRouteComponent(() => import('../calendar/gathering-page.tsx'), 'GatheringPage'),
});
const newProject = createRoute({
  getParentRoute: () => cluster,
  path: '/new-project',
  component: lazyRouteComponent(() => import('../project-desk/new-project-page.tsx'), 'NewProjectPage'),
});
const newNeed = createRoute({
  getParentRoute: () => cluster,
  path: '/needs/new',
  component: lazyRouteComponent(() => import('../needs/new-need-page.tsx'), 'NewNeedPage'),
});

export const clusterRoutes = [
  list,
  cluster.addChildren([
    overview,
    members,
    projects,
    chain,
    announcements,
    needs,
    timeline,
    join,
    ledger,
    invite,
    gaps,
    application,
    history,
    threads,
    newThread,
    thread,
    calendar,
    planGathering,
    gathering,
    newProject,
    newNeed,
  ]),
] as const;
