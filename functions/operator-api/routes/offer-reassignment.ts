import { offerReassignment as contract } from '../../../shared/contracts/handovers.ts';
import { offerReassignment as decide } from '../../../shared/domain/organisation/offer-handover.ts';
import { handoverLink } from '../../runtime/handover-link.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { tokenHash } from '../../runtime/token-hash.ts';
import { untilSaved } from '../../runtime/until-saved.ts';
import type { OperatorDeps } from '../deps.ts';

export const offerReassignment = route(
  contract,
  async ({ organisationId, reason }, { actor }, { organisations, newToken, now }: OperatorDeps) => {
    const token = newToken();
    const offer = { tokenHash: tokenHash(token), reason, by: actor };
    const saved = await untilSaved(async () => {
      const organisation = orRefuse(await organisations.load(organisationId));
      return organisations.save(orRefuse(decide(organisation, { ...offer, at: now() })));
    });
    return handoverLink(saved, token);
  },
);
