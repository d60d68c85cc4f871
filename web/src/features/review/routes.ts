import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { asked, matching, oneOf, text } from '../../asked.ts';
import { rootRoute } from '../../root-route.tsx';
import { auditKinds } from './audit-kinds.ts';
import { deliveryStatuses } from './delivery-statuses.ts';
import { organisationStatuses } from './organisation-statuses.ts';

const queueAsked = asked({
  show: oneOf(['in-review', 'action-needed', 'rejected', 'suspended']),
  clock: oneOf(['near-due', 'overdue']),
  whose: oneOf(['mine', 'free']),
  sort: oneOf(['newest', 'participants', 'title']),
});

const members = asked({
  q: text,
  verdict: oneOf(['counts', 'unclear', 'does-not-count', 'partner']),
});

const review = createRoute({
  getParentRoute: () => rootRoute,
  path: '/review',
  component: lazyRouteComponent(() => import('./review-frame.tsx'), 'ReviewFrame'),
});
const queue = createRoute({
  getParentRoute: () => review,
  path: '/',
  validateSearch: queueAsked,
  component: lazyRouteComponent(() => import('./queue-page.tsx'), 'QueuePage'),
});
const one = createRoute({
  getParentRoute: () => review,
  path: '/$clusterId',
  validateSearch: members,
  component: lazyRouteComponent(() => import('./case-page.tsx'), 'CasePage'),
});
const organisationsAsked = asked({ status: oneOf(organisationStatuses) });
const organisations = createRoute({
  getParentRoute: () => review,
  path: '/organisations',
  validateSearch: organisationsAsked,
  component: lazyRouteComponent(() => import('./organisations-page.tsx'), 'OrganisationsPage'),
});
const organisation = createRoute({
  getParentRoute: () => review,
  path: '/organisations/$organisationId',
  component: lazyRouteComponent(() => import('./organisation-page.tsx'), 'OrganisationPage'),
});
const reportsAsked = asked({ status: oneOf(['open', 'decided']) });
const reports = createRoute({
  getParentRoute: () => review,
  path: '/reports',
  validateSearch: reportsAsked,
  component: lazyRouteComponent(() => import('./reports-page.tsx'), 'ReportsPage'),
});
const deliveriesAsked = asked({
  status: oneOf(deliveryStatuses),
  personId: text,
});
const deliveries = createRoute({
  getParentRoute: () => review,
  path: '/deliveries',
  validateSearch: deliveriesAsked,
  component: lazyRouteComponent(() => import('./deliveries-page.tsx'), 'DeliveriesPage'),
});
const webhooks = createRoute({
  getParentRoute: () => review,
  path: '/webhooks',
  component: lazyRouteComponent(() => import('../webhooks/department-webhooks-page.tsx'), 'DepartmentWebhooksPage'),
});
const cityRequests = createRoute({
  getParentRoute: () => review,
  path: '/city-requests',
  component: lazyRouteComponent(() => import('../city-requests/overdue-page.tsx'), 'OverduePage'),
});
const deadLettersAsked = asked({
  queue: oneOf(['check', 'notify', 'mail', 'mail-events', 'webhook', 'projections']),
});
const deadLetters = createRoute({
  getParentRoute: () => review,
  path: '/dead-letters',
  validateSearch: deadLettersAsked,
  component: lazyRouteComponent(() => import('./dead-letters-page.tsx'), 'DeadLettersPage'),
});
const switches = createRoute({
  getParentRoute: () => review,
  path: '/switches',
  component: lazyRouteComponent(() => import('./switches-page.tsx'), 'SwitchesPage'),
});
const auditAsked = asked({
  day: matching(/^\d{4}-\d{2}-\d{2}$/),
  kind: oneOf(auditKinds),
  id: text,
  actor: text,
  type: text,
});
const audit = createRoute({
  getParentRoute: () => review,
  path: '/audit',
  validateSearch: auditAsked,
  component: lazyRouteComponent(() => import('./audit-page.tsx'), 'AuditPage'),
});

export const reviewRoutes = [
  review.addChildren([
    queue,
    organisations,
    organisation,
    reports,
    deliveries,
    deadLetters,
    switches,
    webhooks,
    cityRequests,
    audit,
    one,
  ]),
] as const;
