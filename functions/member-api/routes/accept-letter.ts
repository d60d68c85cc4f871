import { acceptLetter as contract } from '../../../shared/contracts/letters.ts';
import { OrganisationId } from '../../../shared/domain/ids.ts';
import { Refused } from '../../runtime/refused.ts';
import { remember } from '../../runtime/remember.ts';
import { route } from '../../runtime/route.ts';
import { tokenHash } from '../../runtime/token-hash.ts';
import { untilSaved } from '../../runtime/until-saved.ts';
import type { MemberDeps } from '../deps.ts';
import { useLetter } from '../use-letter.ts';

export const acceptLetter = route(contract, async ({ token, contribution }, call, deps: MemberDeps) => {
  const found = await deps.letters.findByToken(tokenHash(token));
  if (found === undefined) throw new Refused({ kind: 'not-found' });
  const { clusterId, number } = found;
  await deps.people.ensure(call.actor.personId, { ...call.claims, language: call.language }, deps.now());
  const use = { clusterId, number, contribution, id: OrganisationId.parse(deps.newId()) };
  return untilSaved(() => useLetter(use, call, deps, (answer) => remember(call, contract, answer)));
});
