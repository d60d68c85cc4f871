import { takeOver as contract } from '../../../shared/contracts/handovers.ts';
import { organisationView } from '../../../shared/contracts/present/organisation-view.ts';
import { takeOver as decide } from '../../../shared/domain/organisation/take-over.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { remember } from '../../runtime/remember.ts';
import { route } from '../../runtime/route.ts';
import { tokenHash } from '../../runtime/token-hash.ts';
import { untilSaved } from '../../runtime/until-saved.ts';
import type { MemberDeps } from '../deps.ts';

/** The link is used up by the version that it changes: of two who hold it, the second finds none. */
export const takeOver = route(contract, async ({ token }, call, deps: MemberDeps) => {
  const { personId } = call.actor;
  const hash = tokenHash(token);
  const saved = await untilSaved(async () => {
    const organisation = orRefuse(await deps.organisations.findByHandover(hash));
    const representatives = await deps.organisations.representatives(organisation.id);
    const taking = { tokenHash: hash, by: personId, representatives, at: deps.now() };
    const change = orRefuse(decide(organisation, taking));
    const answer = organisationView(change.after, { ...call.actor, organisations: [organisation.id] });
    const kept = await deps.organisations.save(change, remember(call, contract, answer));
    return kept.ok ? { ok: true, value: answer } : kept;
  });
  await deps.people.ensure(personId, { ...call.claims, language: call.language }, deps.now());
  return saved;
});
