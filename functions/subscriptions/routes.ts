import { departmentWebhooks } from './department-webhooks.ts';
import { memberWebhooks } from './member-webhooks.ts';

/** Every route of this service; the gateway's routes come from the same contracts. */
export const routes = [...memberWebhooks, ...departmentWebhooks] as const;
