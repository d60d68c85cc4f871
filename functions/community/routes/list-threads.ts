import { listThreads as contract } from '../../../shared/contracts/community.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { threadView } from '../../../shared/contracts/present/thread-view.ts';
import { moderates } from '../../../shared/domain/community/standing.ts';
import { Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { CommunityDeps } from '../deps.ts';
import { enterForum } from '../forum.ts';

export const listThreads = route(
  contract,
  async ({ clusterId, what = 'discussion', cursor, limit }, { actor }, deps: CommunityDeps) => {
    const list = `threads ${clusterId} ${what}`;
    const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
    const { standing } = await enterForum({ clusterId, actor }, deps);
    if (what === 'hidden' && !moderates(standing)) throw new Refused({ kind: 'not-yours' });
    const page = await deps.forum.threads(clusterId, what, paging);
    const reading = await deps.reading.of(
      clusterId,
      page.items.map(({ id }) => id),
      actor.personId,
    );
    return {
      items: page.items.flatMap((thread, index) =>
        thread.status === 'deleted' ? [] : [threadView(thread, standing, reading[index])],
      ),
      next: deps.cursors.write(list, page.next),
    };
  },
);
