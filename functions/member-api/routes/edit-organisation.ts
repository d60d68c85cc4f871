import { editOrganisation as contract } from '../../../shared/contracts/organisations.ts';
import { organisationView } from '../../../shared/contracts/present/organisation-view.ts';
import { changeOpenness } from '../../../shared/domain/organisation/change-openness.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { MemberDeps } from '../deps.ts';

export const editOrganisation = route(
  contract,
  async ({ organisationId, openToInvitations }, { actor, sawVersion }, deps: MemberDeps) => {
    const organisation = orRefuse(await deps.organisations.load(organisationId));
    const wish = { open: openToInvitations, sawVersion, by: actor, at: deps.now() };
    const change = orRefuse(changeOpenness(organisation, wish));
    const after = change === undefined ? organisation : orRefuse(await deps.organisations.save(change));
    return organisationView(after, actor);
  },
);
