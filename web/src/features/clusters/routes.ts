import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { asked, oneOf, text } from '../../asked.ts';
import { rootRoute } from '../../root-route.tsx';

const question = asked({
  q: text,
  status: text,
  section: text,
  class: text,
  joining: text,
  view: oneOf(['cards', 'list']),
});

const ledgerAsked = asked({ show: oneOf(['counts', 'at-risk', 'not-yet', 'never']) });

const list = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clusters',
  validateSearch: question,
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
const hole = asked({ project: text, role: text });
const join = createRoute({
  getParentRoute: () => cluster,
  path: '/join',
  validateSearch: hole,
  component: lazyRouteComponent(() => import('./join-page.tsx'), 'JoinPage'),
});

const ledger = createRoute({
  getParentRoute: () => cluster,
  path: '/ledger',
  validateSearch: ledgerAsked,
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
const said = asked({ what: oneOf(['announcement', 'discussion', 'hidden']) });
const threads = createRoute({
  getParentRoute: () => cluster,
  path: '/threads',
  validateSearch: said,
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

const when = asked({ when: oneOf(['upcoming', 'past']) });
const calendar = createRoute({
  getParentRoute: () => cluster,
  path: '/calendar',
  validateSearch: when,
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
