import * as z from 'zod';
import { allPages } from '../../infra/demo/all-pages.ts';
import type { ApiClient } from '../../infra/demo/client.ts';
import { inParallel } from '../../infra/demo/in-parallel.ts';
import { waitFor } from '../../infra/demo/wait-for.ts';

/** The code of a refusal, or that there was none. */
export async function refusal(answer: ReturnType<ApiClient['call']>): Promise<string> {
  const given = await answer;
  return given.ok ? 'accepted' : given.problem.code;
}

const Mailbox = z.object({
  emails: z.array(
    z.object({
      destination: z.object({ to: z.array(z.string()) }),
      headers: z.array(z.object({ name: z.string(), value: z.string() })),
    }),
  ),
});

/** How many notifications an address got by letter. */
export async function noticesTo(mailbox: string, address: string): Promise<number> {
  const response = await fetch(`${mailbox}/store`);
  const { emails } = Mailbox.parse(await response.json());
  return emails
    .filter(({ destination }) => destination.to.includes(address))
    .flatMap(({ headers }) => headers.filter(({ name }) => name === 'X-Notices'))
    .reduce((sum, { value }) => sum + Number(value), 0);
}

export const notificationsOf = (api: ApiClient, person: string) =>
  allPages((paging) => api.must('listNotifications', paging, { as: person }));

/** How often each of these people was told such a thing, once all of them were told at least `least` times. */
export async function timesTold(
  api: ApiClient,
  people: readonly string[],
  kind: string,
  least = 1,
): Promise<ReadonlySet<number>> {
  const counts = () =>
    inParallel(people, 6, async (person) => {
      const all = await notificationsOf(api, person);
      return all.filter((one) => one.kind === kind).length;
    });
  await waitFor(`everybody to be told ${kind}`, async () =>
    (await counts()).every((count) => count >= least) ? true : undefined,
  );
  return new Set(await counts());
}

/** A cluster as anybody sees it, without signing in. */
export async function publicView(api: ApiClient, clusterId: string) {
  const timeline = await allPages((paging) => api.must('readTimeline', { clusterId, ...paging }));
  return {
    page: await api.must('readPublicCluster', { clusterId }),
    members: await allPages((paging) => api.must('listPublicMembers', { clusterId, ...paging })),
    events: timeline.map(({ type }) => type),
    listed: await waitFor('the cluster in the list', async () => {
      const { items } = await api.must('listPublicClusters', { status: 'active' });
      return items.find(({ id }) => id === clusterId);
    }),
  };
}
