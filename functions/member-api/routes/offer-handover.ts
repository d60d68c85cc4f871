import { offerHandover as contract } from '../../../shared/contracts/handovers.ts';
import { offerHandover as decide } from '../../../shared/domain/organisation/offer-handover.ts';
import { handoverLink } from '../../runtime/handover-link.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { tokenHash } from '../../runtime/token-hash.ts';
import type { MemberDeps } from '../deps.ts';

export const offerHandover = route(contract, async ({ organisationId }, { actor, sawVersion }, deps: MemberDeps) => {
  const token = deps.newToken();
  const organisation = orRefuse(await deps.organisations.load(organisationId));
  const offer = { tokenHash: tokenHash(token), sawVersion, by: actor, at: deps.now() };
  const change = orRefuse(decide(organisation, offer));
  return handoverLink(orRefuse(await deps.organisations.save(change)), token);
});
