import { allPages } from './all-pages.ts';
import type { ApiClient, OutputOf } from './client.ts';
import type { Expected } from './expected-notifications.ts';
import { inParallel } from './in-parallel.ts';

type Notification = OutputOf<'listNotifications'>['items'][number];
export type Told = { readonly person: string; readonly eventId: string; readonly kind: string };

/** Everything that these people were told since then: of this cluster, and of their own organisations. */
export async function toldTo(
  people: readonly string[],
  { api, clusterId, operator, since }: { api: ApiClient; clusterId: string; operator: string; since: Date },
): Promise<readonly Told[]> {
  const lists = await inParallel(people, 6, async (person) => {
    // The operator's list is as old as the platform; newest first, so older pages are of no use.
    const items = await allPages(
      (paging) => api.must('listNotifications', paging, { as: person }),
      (all: readonly Notification[]) => all.every(({ at }) => at >= since.toISOString()),
    );
    return items.map(({ id, kind }) => ({ person, eventId: id.slice(id.indexOf('~') + 1), kind }));
  });
  return lists.flat().filter(({ person, eventId }) => person !== operator || eventId.startsWith(`${clusterId}:`));
}

/** What differs between what people should have been told and what they were told; empty when nothing does. */
export function differences(
  expected: readonly Expected[],
  told: readonly Told[],
  clusterId: string,
): readonly string[] {
  const wrong: string[] = [];
  const open = new Map(expected.map((one) => [`${one.person} ${one.eventId}`, one]));
  for (const { person, eventId, kind } of told.filter((one) => one.eventId.startsWith(`${clusterId}:`))) {
    const wanted = open.get(`${person} ${eventId}`);
    open.delete(`${person} ${eventId}`);
    if (wanted === undefined) wrong.push(`${person} was told ${kind} of ${eventId} too much`);
    else if (!wanted.kinds.includes(kind))
      wrong.push(`${person} was told ${kind} of ${eventId} instead of ${wanted.kinds.join('/')}`);
  }
  for (const { person, eventId, kinds } of open.values())
    wrong.push(`${person} was not told ${kinds.join('/')} of ${eventId}`);
  return wrong;
}

/** Each applicant hears once that the organisation is admitted, and at most once that it takes longer. */
export function admissionDifferences(people: readonly string[], told: readonly Told[]): readonly string[] {
  return people.flatMap((person) => {
    const count = (wanted: string) => told.filter((one) => one.person === person && one.kind === wanted).length;
    const [admitted, delayed] = [count('organisation-admitted'), count('organisation-check-delayed')];
    return admitted === 1 && delayed <= 1
      ? []
      : [`${person} was told ${admitted} times of the admission, ${delayed} times of a delay`];
  });
}
