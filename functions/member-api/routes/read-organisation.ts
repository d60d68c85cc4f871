import { readOrganisation as contract } from '../../../shared/contracts/organisations.ts';
import { organisationView } from '../../../shared/contracts/present/organisation-view.ts';
import { represents } from '../../../shared/domain/actor.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { MemberDeps } from '../deps.ts';

export const readOrganisation = route(contract, async ({ organisationId }, { actor }, deps: MemberDeps) => {
  if (!represents(actor, organisationId) && !actor.operator) throw new Refused({ kind: 'not-yours' });
  return organisationView(orRefuse(await deps.organisations.load(organisationId)), actor);
});
