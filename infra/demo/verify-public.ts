import { allPages } from './all-pages.ts';
import type { Played } from './play.ts';
import type { Scene } from './scene.ts';
import { waitFor } from './wait-for.ts';

/** Anybody sees the cluster, its members and what happened, and finds it in its list. */
export async function verifyPublic(
  { clusterId, players, status, decided }: Played,
  { api, plan }: Scene,
): Promise<readonly string[]> {
  const inside = players.filter(
    ({ part }) => !['declines', 'silent', plan.fate === 'liquidation' ? 'ends' : ''].includes(part),
  );
  const partners = inside.filter(({ part }) => part === 'partner').length;
  const wrong: string[] = [];
  const compare = (what: string, seen: unknown, wanted: unknown) => {
    if (seen !== wanted) wrong.push(`public ${what}: ${String(seen)} instead of ${String(wanted)}`);
  };

  const page = await api.must('readPublicCluster', { clusterId });
  compare('status', page.status, status);
  compare('participants', page.participants, inside.length - partners);
  compare('partners', page.partners, partners);

  const members = await allPages((paging) => api.must('listPublicMembers', { clusterId, ...paging }));
  compare('members', inOrder(members.map(({ organisationId }) => organisationId)), inOrder(inside.map(({ id }) => id)));

  const timeline = await allPages((paging) => api.must('readTimeline', { clusterId, ...paging }));
  compare(
    'registration in the timeline',
    timeline.some(({ type }) => type === 'cluster-registered'),
    decided !== undefined,
  );

  // Lists may be kept by shared caches for some seconds.
  const list = status === 'active' ? 'active' : 'gathering';
  const listed = await waitFor(
    `the cluster in the public list of ${list} ones`,
    async () => {
      const all = await allPages(
        (paging) => api.must('listPublicClusters', { status: list, ...paging }),
        (items) => !items.some(({ id }) => id === clusterId),
      );
      return all.some(({ id }) => id === clusterId) ? true : undefined;
    },
    { seconds: 40 },
  ).catch(() => false);
  compare(`list of ${list} clusters has it`, listed, true);
  return wrong;
}

const inOrder = (ids: readonly string[]): string => ids.toSorted().join(' ');
