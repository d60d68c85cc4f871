import { listMandates as contract } from '../../../shared/contracts/mandates.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { mandateView } from '../../../shared/contracts/present/mandate-view.ts';
import { represents } from '../../../shared/domain/actor.ts';
import { Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { MatchingDeps } from '../deps.ts';

export const listMandates = route(
  contract,
  async ({ organisationId, cursor, limit }, { actor }, deps: MatchingDeps) => {
    if (!represents(actor, organisationId)) throw new Refused({ kind: 'not-yours' });
    const list = `mandates of ${organisationId}`;
    const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
    const page = await deps.mandates.ofOrganisation(organisationId, paging);
    return {
      items: page.items.map((mandate) => mandateView(mandate, actor)),
      next: deps.cursors.write(list, page.next),
    };
  },
);
