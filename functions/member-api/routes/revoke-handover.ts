import { revokeHandover as contract } from '../../../shared/contracts/handovers.ts';
import { organisationView } from '../../../shared/contracts/present/organisation-view.ts';
import { revokeHandover as decide } from '../../../shared/domain/organisation/revoke-handover.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { MemberDeps } from '../deps.ts';

export const revokeHandover = route(contract, async ({ organisationId }, { actor }, deps: MemberDeps) => {
  const organisation = orRefuse(await deps.organisations.load(organisationId));
  const change = orRefuse(decide(organisation, { as: 'representative', by: actor, at: deps.now() }));
  return organisationView(orRefuse(await deps.organisations.save(change)), actor);
});
