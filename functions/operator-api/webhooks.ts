import { departmentWebhooks } from '../../shared/contracts/webhooks.ts';
import { webhookRoutes } from '../runtime/webhooks/webhook-routes.ts';

/** Subscriptions of the city department, to the events of the whole platform. */
export const webhooks = webhookRoutes<object>(departmentWebhooks, () => ({ kind: 'operator' }));
