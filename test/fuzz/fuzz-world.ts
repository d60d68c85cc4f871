import { GetQueueAttributes, GetQueueUrl, sqs } from '../../functions/aws/sqs.ts';
import { clusterScenes } from '../access/cluster-scenes.ts';
import { matchingScenes } from '../access/matching-scenes.ts';
import { otherScenes } from '../access/other-scenes.ts';
import { lay } from '../access/scene.ts';
import { cityRequestId, clusterId, organisationId, personId, projectId } from '../builders/ids.ts';
import { apiWorld } from '../fakes/api-world.ts';
import type { startMainTable } from '../fakes/main-table.ts';

/** Queues with nothing in them. */
const queues = Object.assign(sqs({}), {
  send: async (command: object): Promise<unknown> => {
    if (command instanceof GetQueueUrl) return { QueueUrl: 'queue' };
    if (command instanceof GetQueueAttributes)
      return { Attributes: { ApproximateNumberOfMessages: '0', ApproximateNumberOfMessagesNotVisible: '0' } };
    return {};
  },
});

/** One of each thing in a living cluster: what a stranger could try to hit. */
const wanted: readonly (readonly [kind: string, thing: string])[] = [
  ['thread', 'announcement'],
  ['comment', 'shown'],
  ['gathering', 'planned'],
  ['letter', 'sent'],
  ['project', 'running'],
  ['need', 'open'],
  ['mandate', 'open'],
  ['match', 'proposed'],
  ['city-request', 'taken'],
  ['webhook', 'active'],
  ['report', 'open'],
];

export const things: Readonly<Record<string, string>> = {
  clusterId: clusterId(),
  departmentId: organisationId(5),
  projectId: projectId(),
  cityRequestId: cityRequestId(),
  personId: personId(1),
  aggregate: 'cluster',
  aggregateId: clusterId(),
  submission: '1',
  number: '1',
  letterId: '1',
  queue: 'check',
  name: 'register',
  ...Object.assign({}, ...wantedScenes().map(({ ids }) => ids)),
  organisationId: organisationId(1),
};

function wantedScenes() {
  const all = [...clusterScenes, ...matchingScenes, ...otherScenes];
  return wanted.flatMap(([kind, thing]) => {
    const found = all.find(
      (scene) => scene.kind === kind && scene.thing === thing && ['active', ''].includes(scene.cluster),
    );
    if (found === undefined) throw new Error(`no scene of ${kind}`);
    return [found];
  });
}

/** The HTTP functions over a real engine and a provider of identities, with everybody and one of everything. */
export async function fuzzWorld(engine: Awaited<ReturnType<typeof startMainTable>>, issuer: string) {
  const [main, people] = await Promise.all([engine.fresh(), engine.fresh()]);
  const scenes = wantedScenes();
  const writes = new Map(
    scenes
      .flatMap((scene) => scene.writes)
      .map((write) => ['put' in write ? `${write.put['pk']} ${write.put['sk']}` : '', write]),
  );
  const base = { kind: '', cluster: 'active', thing: '', self: [], ids: {}, sees: 1 };
  await lay({ ...base, writes: [...writes.values()] }, { main });
  const api = apiWorld(main, people, queues, issuer);
  await api.directory.refresh();
  return api;
}
