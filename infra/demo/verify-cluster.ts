import { allPages } from './all-pages.ts';
import type { OutputOf } from './client.ts';
import { expectedNotifications } from './expected-notifications.ts';
import type { Played } from './play.ts';
import { type Scene, theOne } from './scene.ts';
import { admissionDifferences, differences, type Told, toldTo } from './told.ts';
import { verifyPublic } from './verify-public.ts';

type Entry = OutputOf<'readHistory'>['items'][number];
export type Verified = { readonly wrong: readonly string[]; readonly told: readonly Told[] };

/** Compares what is there after the play with what should be. */
export async function verifyCluster(played: Played, scene: Scene, since: Date): Promise<Verified> {
  const { api, operator } = scene;
  const { clusterId, players } = played;
  const as = theOne(players, 'founder').person;
  const history = await allPages((paging) => api.must('readHistory', { clusterId, ...paging }, { as }));
  const cluster = await api.must('readCluster', { clusterId }, { as });
  const expected = expectedNotifications(history, played, operator);
  const people = players.map(({ person }) => person);

  // Notices come after the events, and after an interruption much later.
  const look = async () => {
    const told = await toldTo([...people, operator], { api, clusterId, operator, since });
    return { told, wrong: [...differences(expected, told, clusterId), ...admissionDifferences(people, told)] };
  };
  let { told, wrong } = await look();
  const start = performance.now();
  while (wrong.length > 0 && performance.now() - start < 240_000) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    ({ told, wrong } = await look());
  }
  return {
    told,
    wrong: [
      ...wrong,
      ...chainFaults(history, cluster.version),
      ...pathFaults(history, played),
      ...(cluster.status === played.status ? [] : [`the cluster is ${cluster.status} instead of ${played.status}`]),
      ...(await verifyPublic(played, scene)),
    ],
  };
}

/** Events are numbered without gaps up to the version, and each names the hash of the one before. */
export function chainFaults(history: readonly Entry[], version: number): readonly string[] {
  const ordered = history.toSorted((one, other) => one.seq - other.seq);
  const gaps = ordered.filter(({ seq }, index) => seq !== index + 1).map(({ seq }) => `a gap before event ${seq}`);
  const breaks = ordered
    .filter(({ previousHash }, index) => previousHash !== (ordered[index - 1]?.hash ?? '0'.repeat(64)))
    .map(({ seq }) => `event ${seq} does not follow from the one before`);
  const last = ordered.at(-1)?.seq;
  return [...gaps, ...breaks, ...(last === version ? [] : [`the version is ${version}, the last event ${last}`])];
}

/** Each submission is checked once, and decided at most once. */
function pathFaults(history: readonly Entry[], { reports, decided, players }: Played): readonly string[] {
  const count = (wanted: string) => history.filter(({ type }) => type === wanted).length;
  const faults = [
    ['cluster-submitted', reports.length],
    ['check-completed', reports.length],
    ['cluster-registered', decided === undefined ? 0 : 1],
    ['organisations-invited', 1],
    ['invitation-declined', 1 + players.filter(({ part }) => part === 'declines').length],
  ] as const;
  return faults
    .filter(([type, wanted]) => count(type) !== wanted)
    .map(([type, wanted]) => `${type}: ${count(type)} instead of ${wanted}`);
}
