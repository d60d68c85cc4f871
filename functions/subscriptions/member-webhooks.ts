import { memberWebhooks as contracts } from '../../shared/contracts/webhooks.ts';
import { represents } from '../../shared/domain/actor.ts';
import type { OrganisationId } from '../../shared/domain/ids.ts';
import { Refused } from '../runtime/refused.ts';
import { webhookRoutes } from './webhook-routes.ts';

/** Subscriptions of an organisation that the caller represents. */
export const memberWebhooks = webhookRoutes<{ readonly organisationId: OrganisationId }>(
  contracts,
  ({ organisationId }, actor) => {
    if (!represents(actor, organisationId)) throw new Refused({ kind: 'not-yours' });
    return { kind: 'organisation', organisationId };
  },
);
