import type { Actor } from '../../domain/actor.ts';
import { anonymousMandate } from '../../domain/mandate/card.ts';
import { mandateActions } from '../../domain/mandate/change-mandate.ts';
import type { Mandate } from '../../domain/mandate/mandate.ts';
import type { MandateView } from '../matching-views.ts';

export const mandateView = (mandate: Mandate, actor: Actor): MandateView => ({
  id: mandate.id,
  organisationId: mandate.organisationId,
  capacity: mandate.capacity,
  status: mandate.status,
  terms: mandate.terms,
  card: anonymousMandate(mandate),
  openedAt: mandate.openedAt,
  updatedAt: mandate.updatedAt,
  version: mandate.version,
  allowedActions: mandateActions(mandate, actor),
});
