import { applyForParticipation as contract } from '../../../shared/contracts/organisations.ts';
import { organisationView } from '../../../shared/contracts/present/organisation-view.ts';
import { OrganisationId } from '../../../shared/domain/ids.ts';
import { apply } from '../../../shared/domain/organisation/apply.ts';
import { remember } from '../../runtime/remember.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { MemberDeps } from '../deps.ts';

export const applyForParticipation = route(contract, async ({ identifier }, call, deps: MemberDeps) => {
  const id = OrganisationId.parse(deps.newId());
  const { personId, organisations, operator } = call.actor;
  await deps.people.ensure(personId, { ...call.claims, language: call.language }, deps.now());
  const change = orRefuse(apply({ id, identifier, by: personId, at: deps.now() }));
  const view = organisationView(change.after, { personId, operator, organisations: [...organisations, id] });
  orRefuse(await deps.organisations.save(change, remember(call, contract, view)));
  return view;
});
