import { importInvitations as contract } from '../../../shared/contracts/members.ts';
import type { InvitationRow } from '../../../shared/domain/cluster/invite.ts';
import { inviteAll, previewAll } from '../../runtime/invite-all.ts';
import { Refused, orRefuse } from '../../runtime/refused.ts';
import { remember } from '../../runtime/remember.ts';
import { route } from '../../runtime/route.ts';
import type { DocumentDeps } from '../deps.ts';
import { findInvitees, type ImportedInvitee, maxRows } from '../import/find-invitees.ts';

export const importInvitations = route(
  contract,
  async ({ content, dryRun = false, ...rest }, call, deps: DocumentDeps) => {
    const { readTable } = await import('#documents/tables');
    const found = findInvitees(orRefuse(await readTable(Buffer.from(content, 'base64'))));
    if (found === undefined || found.length === 0) throw new Refused({ kind: 'no-inn-column' });
    if (found.length > maxRows) throw new Refused({ kind: 'too-many-rows' });
    const request = { ...rest, invitees: found.filter(({ problem }) => problem === undefined) };
    const answer = (rows: readonly InvitationRow[]) => resultOf(found, rows, dryRun);
    if (dryRun || request.invitees.length === 0) return answer(await previewAll(request, call, deps));
    return answer(await inviteAll(request, call, deps, (rows) => remember(call, contract, answer(rows))));
  },
);

/** Every row of the file in its order: those that could be asked about, and between them those that could not. */
function resultOf(found: readonly ImportedInvitee[], judged: readonly InvitationRow[], dryRun: boolean) {
  const next = judged.values();
  const rows = found.map(({ row, inn, problem }) => {
    const judgement = problem === undefined ? next.next().value : undefined;
    const result = problem ?? judgement?.result ?? 'invalid-inn';
    const name = judgement?.name?.slice(0, 150);
    return { row, inn, ...(name === undefined ? {} : { name }), result, letter: result === 'unknown-inn' };
  });
  return { rows, invited: rows.filter(({ result }) => result === 'invited').length, dryRun };
}
