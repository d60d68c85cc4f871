import { publicOrganisationView } from '../../../shared/contracts/present/public-organisation-view.ts';
import { readPublicOrganisation as contract } from '../../../shared/contracts/public.ts';
import { isAdmitted } from '../../../shared/domain/organisation/organisation.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';

export const readOrganisation = route(
  contract,
  async ({ organisationId }, _call, deps: Pick<PublicDeps, 'organisations'>) => {
    const organisation = orRefuse(await deps.organisations.load(organisationId));
    if (!isAdmitted(organisation)) throw new Refused({ kind: 'not-found' });
    return publicOrganisationView(organisation);
  },
);
