import { previewHandover as contract } from '../../../shared/contracts/handovers.ts';
import { openHandover } from '../../../shared/domain/organisation/take-over.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { tokenHash } from '../../runtime/token-hash.ts';
import type { MemberDeps } from '../deps.ts';

export const previewHandover = route(contract, async ({ token }, _call, deps: MemberDeps) => {
  const hash = tokenHash(token);
  const organisation = orRefuse(await deps.organisations.findByHandover(hash));
  const { as, expiresAt } = orRefuse(openHandover(organisation, { tokenHash: hash, at: deps.now() }));
  const facts = 'facts' in organisation ? organisation.facts : undefined;
  return {
    organisationId: organisation.id,
    ...(facts === undefined ? {} : { name: facts.name }),
    number: organisation.identifier.value,
    as,
    expiresAt,
  };
});
