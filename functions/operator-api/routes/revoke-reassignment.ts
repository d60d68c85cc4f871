import { revokeReassignment as contract } from '../../../shared/contracts/handovers.ts';
import { organisationView } from '../../../shared/contracts/present/organisation-view.ts';
import { revokeHandover } from '../../../shared/domain/organisation/revoke-handover.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { OperatorDeps } from '../deps.ts';

export const revokeReassignment = route(contract, async ({ organisationId }, { actor }, deps: OperatorDeps) => {
  const organisation = orRefuse(await deps.organisations.load(organisationId));
  const change = orRefuse(revokeHandover(organisation, { as: 'operator', by: actor, at: deps.now() }));
  return organisationView(orRefuse(await deps.organisations.save(change)), actor);
});
