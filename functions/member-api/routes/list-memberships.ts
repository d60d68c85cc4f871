import { listMemberships as contract } from '../../../shared/contracts/organisations.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { represents } from '../../../shared/domain/actor.ts';
import { Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { MemberDeps } from '../deps.ts';

export const listMemberships = route(
  contract,
  async ({ organisationId, cursor, limit }, { actor }, deps: MemberDeps) => {
    if (!represents(actor, organisationId)) throw new Refused({ kind: 'not-yours' });
    const list = `memberships ${organisationId}`;
    const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
    const page = await deps.lists.memberships(organisationId, paging);
    return {
      items: page.items.map((member) => ({
        clusterId: member.clusterId,
        organisationId,
        role: member.role,
        status: member.status,
        ...('expiresAt' in member ? { expiresAt: member.expiresAt } : {}),
        updatedAt: member.updatedAt,
        allowedActions: ['readCluster'],
      })),
      next: deps.cursors.write(list, page.next),
    };
  },
);
