import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { join } from 'node:path';
import { brushes, compiledPortal } from '../site/painted-pages.ts';
import { synthesized } from './assembly.ts';
import { awsNames } from './aws-names.ts';
import { type AwsProxy, startAwsProxy } from './aws/aws-proxy.ts';
import { Permissions } from './aws/permissions.ts';
import { built, type Build } from './build-cache.ts';
import { openDataFolder } from './data-folder.ts';
import { clientsOf, tablesOf, deploy, startEngines } from './engines.ts';
import { type EventSources, startEventSources, urlOf } from './event-sources.ts';
import { startEdge } from './front/edge.ts';
import { makePools } from './function-pools.ts';
import { openLogs } from './logs.ts';
import { mailFeedback } from './mail-feedback.ts';
import { decidePorts, type Ports } from './ports.ts';
import { openSecrets } from './secrets.ts';
import { seedRoles } from './seed-roles.ts';
import { startServices } from './services.ts';
import { EventBus } from './sources/event-bus.ts';
import { Scheduler } from './sources/scheduler.ts';
import { Teardown } from './teardown.ts';
import { type Application, readApplication } from './template/application.ts';
import type { FunctionModel } from './template/functions.ts';
import type { Assembly } from './template/template-schema.ts';
import { startUpkeep } from './upkeep.ts';

/** What the portal's bucket holds. */
const siteBuild: Build = {
  name: 'site',
  sources: ['web/*.*', 'web/{src,build,public}/**/*', 'infra/site/**/*', 'shared/**/*.ts', 'package-lock.json'],
  program: 'infra/site/build.ts',
};

/** What runs here is what is shipped. */
const functionsBuild: Build = {
  name: 'functions',
  sources: [
    'functions/**/*.ts',
    'shared/**/*.ts',
    'infra/constructs/*',
    'infra/site/painted-pages.ts',
    'infra/local/bundle-functions.ts',
    'package-lock.json',
  ],
  program: 'infra/local/bundle-functions.ts',
};

export type PlatformOptions = {
  /** Where the state lives. */
  readonly dataDir: string;
  /** Ports that are not named follow the front's; 0 is any free port. @default 3000 */
  readonly ports?: Partial<Ports>;
  /** Forgets the state first. */
  readonly fresh?: boolean;
  /** Loads functions before anybody asks them. @default true */
  readonly warm?: boolean;
  /** Gets lines that a person should see now. @default - they are in the logs only */
  readonly show?: (line: string) => void;
  /** Another application than ours, with its functions' sources below `root`; tests bring small ones. */
  readonly other?: { readonly assembly: Assembly; readonly root: string };
};

export type Platform = {
  readonly urls: Readonly<Record<'front' | 'identity' | 'mail' | 'register' | 'dynamodb' | 'sqs' | 'aws', string>>;
  readonly application: Application;
  /** Straight to the engines, past the proxy and all permissions. */
  readonly dynamodb: DynamoDBClient;
  readonly sqs: SQSClient;
  /** Counts requests, injects faults. */
  readonly proxy: AwsProxy;
  /** What each function was seen doing. */
  readonly permissions: Permissions;
  /** Resolves with a sentence when it cannot go on. */
  readonly broken: Promise<string>;
  /** Runs a scheduled function now, by its folder's name. */
  runScheduled(functionId: string): Promise<void>;
  /** Deletes items whose TTL has passed. */
  sweepTtl(): Promise<void>;
  /** Ends everything; what runs may finish. */
  stop(): Promise<void>;
  /** Ends everything as a power cut would. */
  kill(): Promise<void>;
};

/** The whole application on this machine, from its synthesized templates. */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const teardown = new Teardown();
  try {
    return await start(options, teardown);
  } catch (error) {
    await teardown.run().catch(() => undefined);
    throw error;
  }
}

async function bundled(): Promise<(model: FunctionModel) => string> {
  const folder = await built(functionsBuild);
  return ({ id }) => join(folder, id, 'index.js');
}

async function start(options: PlatformOptions, teardown: Teardown): Promise<Platform> {
  const folder = openDataFolder(options.dataDir, options.fresh ?? false);
  teardown.add(() => folder.release());
  const ports = await decidePorts(options.ports ?? {});
  const logs = openLogs(folder.path('logs'), options.show ?? (() => undefined));
  teardown.add(() => logs.close());
  const log = logs.writer('platform');
  let killed = false;

  const starting = startEngines(folder, ports, logs);
  // Also when something else fails meanwhile.
  teardown.add(() =>
    starting.then(
      (one) => (killed ? one.kill() : one.stop()),
      () => undefined,
    ),
  );
  const { other } = options;
  const [engines, site, assembly, fileOf] = await Promise.all([
    starting,
    built(siteBuild),
    other?.assembly ?? synthesized(),
    other === undefined ? bundled() : ({ entry }: FunctionModel) => join(other.root, entry),
  ]);
  const { region, account, addresses } = assembly;
  const urlAt = (name: keyof Ports): string => `http://127.0.0.1:${ports[name]}`;
  const application = readApplication(assembly, {
    region,
    account,
    queueBase: urlAt('aws'),
    secret: openSecrets(folder.path('secrets.json')),
    addresses: [
      [addresses.portal, urlAt('front')],
      [addresses.issuer, urlAt('identity')],
      [addresses.register, urlAt('register')],
      // Functions see the portal where it was built.
      [compiledPortal, join(site, brushes)],
    ],
  });
  const clients = clientsOf(engines, region);
  teardown.add(() => Object.values(clients).forEach((client) => client.destroy()));
  await deploy(clients, application, { fresh: options.fresh ?? false });
  await seedRoles(tablesOf(engines, region), application.tables);

  const services = await startServices({ folder, ports, application });
  teardown.add(() => services.stop());
  const permissions = new Permissions(application.functions, account);
  const bus = new EventBus(application.rules, clients.sqs, (arn) => urlOf(application, arn));
  let sources: EventSources | undefined;
  const proxy = await startAwsProxy({
    port: ports.aws,
    permissions,
    names: awsNames(application, region, account),
    engines: {
      dynamodb: engines.tables.endpoint,
      sqs: engines.queues.endpoint,
      s3: engines.queues.endpoint,
      ses: services.mail,
    },
    onWritten: (tables) => sources?.written(tables),
    onSent: mailFeedback(application.mail, bus, folder.path('mail'), log),
    log,
  });
  teardown.add(() => proxy.stop());

  const pools = makePools({ application, region, awsUrl: proxy.url, logs, fileOf });
  const ending = new AbortController();
  teardown.add(async () => {
    ending.abort();
    await pools.stop(killed ? 0 : 3000);
    await sources?.ended;
  });
  const context = { region, signal: ending.signal, invoke: pools.invoke, log };
  const checkpointFile = (source: string): string => folder.path('checkpoints', `${source}.json`);
  sources = await startEventSources({ application, permissions, context, clients, checkpointFile });
  const scheduler = new Scheduler(application.schedules, account, context);
  scheduler.start();
  teardown.add(startUpkeep(engines.tables, log));

  const front = await startEdge({
    port: ports.front,
    application,
    account,
    region,
    site,
    files: clients.s3,
    invoke: pools.invoke,
    log,
  });
  teardown.add(() => front.stop());
  if (options.warm ?? true) pools.warm().catch((error: unknown) => ending.signal.aborted || log(`${String(error)}\n`));

  const [dynamodb, sqs] = [engines.tables.endpoint, engines.queues.endpoint];
  const { identity, mail, register } = services;
  return {
    urls: { front: front.url, identity, mail, register, dynamodb, sqs, aws: proxy.url },
    application,
    dynamodb: clients.dynamodb,
    sqs: clients.sqs,
    proxy,
    permissions,
    broken: engines.broken,
    runScheduled: (functionId) => scheduler.runFunction(functionId, application),
    sweepTtl: () => engines.tables.sweep(),
    stop: () => teardown.run(),
    kill: () => {
      killed = true;
      return teardown.run();
    },
  };
}
