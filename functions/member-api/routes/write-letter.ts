import { writeLetter as contract } from '../../../shared/contracts/letters.ts';
import type { InvitationRow } from '../../../shared/domain/cluster/invite.ts';
import { remember } from '../../runtime/remember.ts';
import { route } from '../../runtime/route.ts';
import type { MemberDeps } from '../deps.ts';
import { inviteAll } from '../../runtime/invite-all.ts';
import { inviteOnPaper } from '../invite-on-paper.ts';

/** Where an organisation stands for the INN already, the call is an ordinary invitation. */
export const writeLetter = route(contract, async ({ clusterId, inn, role, message }, call, deps: MemberDeps) => {
  const [known] = await deps.organisations.findByNumber([inn]);
  if (known === undefined)
    return inviteOnPaper({ clusterId, inn, role, message }, call, deps, (answer) => remember(call, contract, answer));
  const request = { clusterId, invitees: [{ inn, role }], message };
  return invitationOf(await inviteAll(request, call, deps, (rows) => remember(call, contract, invitationOf(rows))));
});

function invitationOf([row]: readonly InvitationRow[]) {
  if (row === undefined) throw new Error('an invitation without a result');
  const { result, member } = row;
  return member === undefined
    ? { result }
    : { result, organisationId: member.organisationId, expiresAt: member.expiresAt };
}
