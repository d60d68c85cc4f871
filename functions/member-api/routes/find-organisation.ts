import { findOrganisation as contract } from '../../../shared/contracts/organisations.ts';
import { isAdmitted } from '../../../shared/domain/organisation/organisation.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { MemberDeps } from '../deps.ts';

const perMinute = 30;

/** Bounded per person, so that nobody walks through the numbers. */
export const findOrganisation = route(contract, async ({ inn }, { actor }, deps: MemberDeps) => {
  orRefuse(await deps.quotas.take(`lookup-by-${actor.personId}`, 'minute', perMinute, deps.now()));
  const [found] = await deps.organisations.findByNumber([inn]);
  if (found === undefined || !isAdmitted(found)) throw new Refused({ kind: 'not-found' });
  return { organisationId: found.id, name: found.facts.name, inn: found.facts.inn, status: found.status };
});
