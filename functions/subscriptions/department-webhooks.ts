import { departmentWebhooks as contracts } from '../../shared/contracts/webhooks.ts';
import { webhookRoutes } from './webhook-routes.ts';

/** Subscriptions of the city department, to the events of the whole platform. */
export const departmentWebhooks = webhookRoutes<object>(contracts, () => ({ kind: 'operator' }));
