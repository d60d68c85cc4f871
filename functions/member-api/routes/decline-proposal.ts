import { declineProposal as contract } from '../../../shared/contracts/organisations.ts';
import { organisationView } from '../../../shared/contracts/present/organisation-view.ts';
import { declineProposal as decide } from '../../../shared/domain/organisation/answer-proposal.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { MemberDeps } from '../deps.ts';

export const declineProposal = route(contract, async ({ organisationId }, { actor, sawVersion }, deps: MemberDeps) => {
  const organisation = orRefuse(await deps.organisations.load(organisationId));
  const change = orRefuse(decide(organisation, { sawVersion, by: actor, at: deps.now() }));
  return organisationView(orRefuse(await deps.organisations.save(change)), actor);
});
