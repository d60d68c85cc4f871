import { limitOf } from '../../../shared/contracts/page.ts';
import { listPublicMembers as contract } from '../../../shared/contracts/public.ts';
import { isConfirmed } from '../../../shared/domain/cluster/snapshot.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';
import { pageIfVisible } from '../../runtime/if-visible.ts';

export const listMembers = route(
  contract,
  async ({ clusterId, cursor, limit }, _call, deps: Pick<PublicDeps, 'lists' | 'cursors'>) => {
    const list = `public members ${clusterId}`;
    const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
    const page = pageIfVisible(await deps.lists.confirmedMembers(clusterId, paging), paging.after);
    return {
      items: page.items.filter(isConfirmed).map(({ organisationId, role, contribution, confirmedAt, facts }) => ({
        organisationId,
        name: facts.name,
        inn: facts.inn,
        role,
        contribution,
        ...(facts.region === undefined ? {} : { region: facts.region }),
        confirmedAt,
      })),
      next: deps.cursors.write(list, page.next),
    };
  },
);
