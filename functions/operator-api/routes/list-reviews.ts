import { listReviews as contract } from '../../../shared/contracts/operator.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import type { InReviewCluster } from '../../../shared/domain/cluster/cluster.ts';
import { counted } from '../../../shared/domain/cluster/member-counts.ts';
import { route } from '../../runtime/route.ts';
import type { OperatorDeps } from '../deps.ts';

export const listReviews = route(contract, async ({ clock, cursor, limit }, { actor }, deps: OperatorDeps) => {
  const at = deps.now();
  const list = `reviews ${clock ?? 'all'} ${actor.personId}`;
  const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
  const page = await deps.lists.clusters('in-review', paging, clock === 'overdue' ? at.toISOString() : undefined);
  const items = page.items.flatMap((cluster) => (cluster.status === 'in-review' ? [review(cluster, at)] : []));
  return {
    items: items.filter((item) => clock === undefined || item.clock === clock),
    next: deps.cursors.write(list, page.next),
  };
});

const review = (cluster: InReviewCluster, at: Date) => ({
  clusterId: cluster.id,
  title: cluster.title,
  submission: cluster.submission,
  outcome: cluster.outcome,
  participants: counted(cluster.counts),
  submittedAt: cluster.submittedAt,
  nearDueAt: cluster.nearDueAt,
  dueAt: cluster.dueAt,
  clock: clockOf(cluster, at.toISOString()),
  ...(cluster.claim === undefined ? {} : { claimedBy: cluster.claim.by }),
  version: cluster.version,
});

const clockOf = ({ nearDueAt, dueAt }: InReviewCluster, now: string): 'in-time' | 'near-due' | 'overdue' => {
  if (dueAt <= now) return 'overdue';
  return nearDueAt <= now ? 'near-due' : 'in-time';
};
