import { listOrganisations as contract } from '../../../shared/contracts/operator.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { organisationView } from '../../../shared/contracts/present/organisation-view.ts';
import { route } from '../../runtime/route.ts';
import type { OperatorDeps } from '../deps.ts';

export const listOrganisations = route(
  contract,
  async ({ status = 'unclear', cursor, limit }, { actor }, deps: OperatorDeps) => {
    const list = `organisations ${status} ${actor.personId}`;
    const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
    const page = await deps.lists.organisations(status, paging);
    return {
      items: page.items.map((organisation) => organisationView(organisation, actor)),
      next: deps.cursors.write(list, page.next),
    };
  },
);
