import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { type Sqs, sqs } from '../../functions/aws/sqs.ts';
import { Env as SessionEnv } from '../../functions/session/env.ts';
import { type Fauxqs, startFauxqs } from '../../infra/local/fauxqs.ts';
import { servedBy } from '../../shared/contracts/endpoint.ts';
import { eventCatalogue } from '../../shared/contracts/event-catalogue.ts';
import { CheckMessage, CompareMessage, WebhookMessage } from '../../shared/contracts/messages.ts';
import { instant, mandateId, needId, organisationId } from '../builders/ids.ts';
import { webhookId } from '../builders/webhook.ts';
import { endpointOf, type Name, names } from '../fakes/api-world.ts';
import { startSesServer } from '../fakes/ses-server.ts';
import { documentOf } from './document.ts';
import { type Message, Workers } from './messages.ts';
import { pricesOfPages } from './pages.ts';
import { type Places, places as placesWith } from './place.ts';
import type { Price } from './price.ts';
import { fetchOfRegister } from './register.ts';
import { priceOfRoute, sceneOf } from './routes.ts';
import { runs } from './runs.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'capacity-'));
let fauxqs: Fauxqs;
let queues: Sqs;
let places: Places;
let provider: Awaited<ReturnType<typeof startSesServer>>;
beforeAll(async () => {
  [fauxqs, provider] = await Promise.all([startFauxqs({ dataDir }), startSesServer()]);
  queues = sqs({ AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' }, { endpoint: fauxqs.endpoint });
  places = placesWith({ client: queues, endpoint: fauxqs.endpoint });
  vi.stubGlobal('fetch', fetchOfRegister);
});
afterAll(async () => {
  vi.unstubAllGlobals();
  queues.destroy();
  await Promise.all([places.stop(), fauxqs.stop(), provider.stop()]);
  rmSync(dataDir, { recursive: true, force: true });
});

/** Sessions know no table. */
const isOfSession = (name: Name): boolean => servedBy(endpointOf(name)) === 'session';

const folders = globSync('functions/*/handler.ts')
  .map((file) => basename(dirname(file)))
  .toSorted();
const served = new Set<string>(names.map((name) => servedBy(endpointOf(name))));
const servesRoutes = (folder: string): boolean =>
  served.has(folder.replace(/-api$/, '').replace(/-(\w)/, (_, letter: string) => letter.toUpperCase()));
/** `check: letter` for each kind of message that a queue knows. */
const kindsOf = (queue: string, { options }: { readonly options: readonly z.ZodType[] }): readonly string[] =>
  options.flatMap((option) =>
    option instanceof z.ZodObject && option.shape['kind'] instanceof z.ZodLiteral
      ? [`${queue}: ${String(option.shape['kind'].value)}`]
      : [],
  );

const byName = <Value>(prices: Iterable<readonly [string, Value]>): ReadonlyMap<string, Value> =>
  new Map([...prices].toSorted(([one], [other]) => (one < other ? -1 : 1)));

/** Messages that no route leads to here, each in the scene in which it finds something to do. */
const alone: readonly (Message & { readonly scene: string })[] = [
  { scene: 'cluster active', queue: 'check', body: { kind: 'watch', organisationId: organisationId(16) } },
  { scene: 'need active open', queue: 'projections', body: { kind: 'compare-need', needId: needId(), best: [] } },
  {
    scene: 'mandate active open',
    queue: 'projections',
    body: { kind: 'compare-mandate', mandateId: mandateId(), needs: 'competence' },
  },
  {
    scene: 'webhook active',
    queue: 'webhook',
    body: { kind: 'replay', webhookId: webhookId(12), round: 1, since: instant(-1), until: instant() },
  },
];

it('every operation costs what docs/capacity.md says', { timeout: 180_000 }, async () => {
  const pages = new Map<Name, Price>();
  for await (const [name, price] of pricesOfPages()) pages.set(name, price);
  const routes = new Map<Name, Price>();
  const workers = new Workers(provider);
  for (const name of names.filter((one) => !isOfSession(one)))
    routes.set(name, pages.get(name) ?? (await priceOfRoute(name, places, (place) => workers.follow(place))));
  for (const { scene: called, ...message } of alone) {
    const scene = sceneOf(called);
    const place = await places.at(scene);
    await place.inScene(scene, () => workers.take(place, message));
  }
  const messages = byName(workers.prices);
  const timed = new Workers(provider);
  const place = await places.at({ cluster: 'active' });
  for (const [name, begun] of Object.entries(runs))
    await place.inScene(sceneOf('cluster active'), async () => {
      const run = await begun(place, timed.outside(place));
      await timed.note(place, name, run);
    });

  const untold = Object.keys(eventCatalogue).filter((type) => !messages.has(`notify: ${type}`));
  const document = documentOf([
    {
      title: 'Routes',
      about: `By the names of the contracts. Pages of public and members' lists, where there is more than they show: the
first page of 25. Everything else, about a cluster with thirty members. Search is asked of its own snapshot.`,
      head: 'route',
      rows: routes,
    },
    {
      title: 'Messages',
      about: `By queue and kind, or the event that they are about: all that follows from the routes above, and what no
route leads to. Of several of one name the first. The founder's system is told of every event.
Events that come about in other ways are not played: ${untold.join(', ')}.`,
      head: 'message',
      rows: messages,
    },
    {
      title: 'Runs',
      about: `One run of everything that has a schedule, where one cluster with thirty members is registered and nothing is due. The
directory, the figures and the open data are made for the first time, the verification begins its day and, as
nobody lived through this scene, looks at all of it twice; \`again\` is the run after.`,
      head: 'run',
      rows: timed.prices,
    },
  ]);
  await expect(document).toMatchFileSnapshot('../../docs/capacity.md');

  const kinds = [
    ...kindsOf('check', CheckMessage),
    ...kindsOf('projections', CompareMessage),
    ...kindsOf('webhook', WebhookMessage),
  ];
  expect(kinds.filter((kind) => !messages.has(kind))).toEqual([]);
  const named = new Set([...messages.keys(), ...timed.prices.keys()].map((name) => name.split(':')[0]));
  const others = folders.filter((folder) => !named.has(folder) && !servesRoutes(folder));
  // It paints pages with the answers of public routes.
  expect(others).toEqual(['pages']);
});

it('sessions know no table', () => {
  expect(Object.keys(SessionEnv.shape).filter((name) => name.includes('TABLE'))).toEqual([]);
});
