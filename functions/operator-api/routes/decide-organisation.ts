import { decideOrganisation as contract } from '../../../shared/contracts/operator.ts';
import { organisationView } from '../../../shared/contracts/present/organisation-view.ts';
import { decide } from '../../../shared/domain/organisation/decide.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { OperatorDeps } from '../deps.ts';

export const decideOrganisation = route(
  contract,
  async ({ organisationId, outcome, reason }, { actor }, deps: OperatorDeps) => {
    const organisation = orRefuse(await deps.organisations.load(organisationId));
    const change = orRefuse(decide(organisation, { outcome, reason, by: actor, at: deps.now() }));
    return organisationView(orRefuse(await deps.organisations.save(change)), actor);
  },
);
