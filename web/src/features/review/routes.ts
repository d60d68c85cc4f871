import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { rootRoute } from '../../root-route.tsx';
import { auditKinds } from './audit-kinds.ts';
import { deliveryStatuses } from './delivery-statuses.ts';
import { organisationStatuses } from './organisation-statuses.ts';

const Queue = z.object({
  show: z.optional(z.enum(['in-review', 'action-needed', 'rejected', 'suspended'])),
  clock: z.optional(z.enum(['near-due', 'overdue'])),
  whose: z.optional(z.enum(['mine', 'free'])),
  sort: z.optional(z.enum(['newest', 'participants', 'title'])),
});

const Members = z.object({
  q: z.optional(z.string()),
  verdict: z.optional(z.enum(['counts', 'unclear', 'does-not-count', 'partner'])),
});

const review = createRoute({
  getParentRoute: () => rootRoute,
  path: '/review',
  component: lazyRouteComponent(() => import('./review-frame.tsx'), 'ReviewFrame'),
});
const queue = createRoute({
  getParentRoute: () => review,
  path: '/',
  validateSearch: (search): z.infer<typeof Queue> => Queue.safeParse(search).data ?? {},
  component: lazyRouteComponent(() => import('./queue-page.tsx'), 'QueuePage'),
});
const one = createRoute({
  getParentRoute: () => review,
  path: '/$clusterId',
  validateSearch: (search): z.infer<typeof Members> => Members.safeParse(search).data ?? {},
  component: lazyRouteComponent(() => import('./case-page.tsx'), 'CasePage'),
});
const Organisations = z.object({ status: z.optional(z.enum(organisationStatuses)) });
const organisations = createRoute({
  getParentRoute: () => review,
  path: '/organisations',
  validateSearch: (search): z.infer<typeof Organisations> => Organisations.safeParse(search).data ?? {},
  component: lazyRouteComponent(() => import('./organisations-page.tsx'), 'OrganisationsPage'),
});
const organisation = createRoute({
  getParentRoute: () => review,
  path: '/organisations/$organisationId',
  component: lazyRouteComponent(() => import('./organisation-page.tsx'), 'OrganisationPage'),
});
const Reports = z.object({ status: z.optional(z.enum(['open', 'decided'])) });
const reports = createRoute({
  getParentRoute: () => review,
  path: '/reports',
  validateSearch: (search): z.infer<typeof Reports> => Reports.safeParse(search).data ?? {},
  component: lazyRouteComponent(() => import('./reports-page.tsx'), 'ReportsPage'),
});
const Deliveries = z.object({
  status: z.optional(z.enum(deliveryStatuses)),
  personId: z.optional(z.string()),
});
const deliveries = createRoute({
  getParentRoute: () => review,
  path: '/deliveries',
  validateSearch: (search): z.infer<typeof Deliveries> => Deliveries.safeParse(search).data ?? {},
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
const DeadLetters = z.object({
  queue: z.optional(z.enum(['check', 'notify', 'mail', 'mail-events', 'webhook', 'projections'])),
});
const deadLetters = createRoute({
  getParentRoute: () => review,
  path: '/dead-letters',
  validateSearch: (search): z.infer<typeof DeadLetters> => DeadLetters.safeParse(search).data ?? {},
  component: lazyRouteComponent(() => import('./dead-letters-page.tsx'), 'DeadLettersPage'),
});
const Audit = z.object({
  day: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  kind: z.optional(z.enum(auditKinds)),
  id: z.optional(z.string()),
  actor: z.optional(z.string()),
  type: z.optional(z.string()),
});
const audit = createRoute({
  getParentRoute: () => review,
  path: '/audit',
  validateSearch: (search): z.infer<typeof Audit> => Audit.safeParse(search).data ?? {},
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
    webhooks,
    cityRequests,
    audit,
    one,
  ]),
] as const;
