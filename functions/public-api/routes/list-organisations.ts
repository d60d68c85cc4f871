import { limitOf } from '../../../shared/contracts/page.ts';
import { publicOrganisationView } from '../../../shared/contracts/present/public-organisation-view.ts';
import { listPublicOrganisations as contract } from '../../../shared/contracts/public.ts';
import { isAdmitted } from '../../../shared/domain/organisation/organisation.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';

export const listOrganisations = route(
  contract,
  async ({ status = 'participant', cursor, limit }, _call, deps: PublicDeps) => {
    const list = `public organisations ${status}`;
    const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
    const page = await deps.lists.organisations(status, paging);
    return {
      items: page.items.filter(isAdmitted).map(publicOrganisationView),
      next: deps.cursors.write(list, page.next),
    };
  },
);
