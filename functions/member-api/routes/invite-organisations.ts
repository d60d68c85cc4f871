import { inviteOrganisations as contract } from '../../../shared/contracts/members.ts';
import { remember } from '../../runtime/remember.ts';
import { route } from '../../runtime/route.ts';
import type { MemberDeps } from '../deps.ts';
import { inviteAll } from '../../runtime/invite-all.ts';

export const inviteOrganisations = route(contract, async (input, call, deps: MemberDeps) => {
  const rows = await inviteAll(input, call, deps, (all) => remember(call, contract, resultOf(all)));
  return resultOf(rows);
});

const resultOf = (rows: Awaited<ReturnType<typeof inviteAll>>) => ({
  rows: rows.map(({ inn, role, result, member }) => ({
    inn,
    result,
    ...(role === undefined ? {} : { role }),
    ...(member === undefined ? {} : { organisationId: member.organisationId, expiresAt: member.expiresAt }),
  })),
  invited: rows.filter(({ result }) => result === 'invited').length,
});
