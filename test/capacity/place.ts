import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Meter } from '../../bench/meter.ts';
import { dynamo } from '../../functions/aws/dynamo-db.ts';
import type { Sqs } from '../../functions/aws/sqs.ts';
import { peopleSchema, tableSchema } from '../../functions/store/schema.ts';
import { Table } from '../../functions/store/table.ts';
import { createTable } from '../../infra/local/create-table.ts';
import { startDynoxide } from '../../infra/local/dynoxide.ts';
import type { Scene } from '../access/scene.ts';
import { apiWorld } from '../fakes/api-world.ts';
import { sdkClient } from '../fakes/sdk-client.ts';
import { seed } from '../fakes/seed.ts';
import { lay } from './lay.ts';
import { type Price, priceOf } from './price.ts';
import { undoable } from './undo.ts';

const environment = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };

type Queues = { readonly client: Sqs; readonly endpoint: string };

/** A platform on an engine of its own with everybody who may come; its cluster, of thirty members, is in one state. */
async function placeOf(cluster: string, queues: Queues) {
  const folder = await mkdtemp(join(tmpdir(), 'capacity-'));
  const engine = await startDynoxide({ file: join(folder, 'main.db') });
  const clientOf = () => dynamo(environment, { endpoint: engine.endpoint });
  const [client, plain, sdk] = [clientOf(), clientOf(), sdkClient(engine.endpoint)];
  await createTable(sdk, 'main', tableSchema);
  await createTable(sdk, 'people', peopleSchema);
  const world = (name: string) => ({
    name,
    client,
    table: new Table(client, name),
    requests: new Array<string>(),
    fault: () => undefined,
  });
  const [main, people] = [world('main'), world('people')];
  await lay(cluster, main.table, people.table);
  const { back } = undoable(client, sdk);
  const meter = new Meter(client);
  return {
    client,
    main,
    people,
    /** Where queues are made. */
    queueEndpoint: queues.endpoint,
    queues: queues.client,
    /** The main table, without being watched. */
    aside: new Table(plain, 'main'),
    /** Functions that have just started. */
    api: () => apiWorld(main, people, queues.client),
    /** What `work` answers, and what it costs. */
    metered: async <Value>(work: () => Promise<Value>): Promise<{ readonly value: Value; readonly price: Price }> => {
      const { value, cost } = await meter.of(work);
      return { value, price: priceOf(cost) };
    },
    /** Does something in a scene; afterwards all is as before. */
    inScene: async <Value>({ twelve, writes }: Scene, work: () => Promise<Value>): Promise<Value> => {
      try {
        const given = seed(main.table);
        if (twelve !== undefined) await given.organisations(twelve);
        if (writes.length > 0) await given.put(writes);
        return await work();
      } finally {
        await back();
      }
    },
    stop: async () => {
      client.destroy();
      plain.destroy();
      sdk.destroy();
      await engine.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type Place = Awaited<ReturnType<typeof placeOf>>;

/** One place for each state of the cluster, made when it is first wanted. */
export function places(queues: Queues) {
  const made = new Map<string, Promise<Place>>();
  return {
    at: ({ cluster }: Pick<Scene, 'cluster'>): Promise<Place> => {
      const there = made.get(cluster) ?? placeOf(cluster, queues);
      made.set(cluster, there);
      return there;
    },
    stop: async (): Promise<void> => {
      for (const place of made.values()) await (await place).stop();
    },
  };
}
export type Places = ReturnType<typeof places>;
