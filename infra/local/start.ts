import { parseArgs } from 'node:util';
import { FolderInUse } from './data-folder.ts';
import { type Platform, startPlatform } from './platform.ts';
import { PortProblem, portNames, type Ports } from './ports.ts';

const began = performance.now();
const write = (text: string) => process.stdout.write(`${text}\n`);
const complain = (text: string) => process.stderr.write(`${text}\n`);

const readOptions = () =>
  parseArgs({
    options: {
      fresh: { type: 'boolean', default: process.env['FRESH'] === '1' },
      data: { type: 'string', default: process.env['DATA_DIR'] ?? '.local' },
      help: { type: 'boolean', default: false },
      ...Object.fromEntries(Object.values(portNames).map(({ flag }) => [flag, { type: 'string' as const }])),
    },
  }).values;
type Options = ReturnType<typeof readOptions>;

function usage(): string {
  const ports = Object.values(portNames).map(
    ({ flag, variable, what }) => `  --${flag} N`.padEnd(24) + `${what} (${variable})`,
  );
  return [
    'npm start -- [--fresh] [--data DIR] [ports]',
    '  --fresh'.padEnd(24) + 'begin with empty tables, queues and mailbox (FRESH=1)',
    '  --data DIR'.padEnd(24) + 'where the state lives; .local unless told otherwise (DATA_DIR)',
    ...ports,
    'Ports that are not given follow --port (3000 unless told otherwise); 0 is any free port.',
  ].join('\n');
}

/** From flags, else from the environment; a port that is no port ends the start at once. */
function chosenPorts(values: Options): Partial<Ports> {
  const given: Record<string, unknown> = values;
  const entries = Object.entries(portNames).flatMap(([name, { flag, variable }]) => {
    const text = given[flag] ?? process.env[variable];
    if (typeof text !== 'string' || text === '') return [];
    if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
      throw new PortProblem(`--${flag} (or ${variable}) must be a port number, not "${text}".`);
    return [[name, Number(text)] as const];
  });
  return Object.fromEntries(entries);
}

function announce({ urls }: Platform, dataDir: string): void {
  const rows = [
    ['Portal and API', `${urls.front}/  (API below ${urls.front}/api)`],
    ['API document', `${urls.front}/docs/  (${urls.front}/api/openapi.json)`],
    ['Mailbox', `${urls.mail}/`],
    ['Sign-in', `${urls.identity}/  (OpenID Connect issuer)`],
    ['Register sandbox', `${urls.register}/`],
    ['DynamoDB, SQS', `${urls.dynamodb}, ${urls.sqs}`],
  ];
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  write(`\nInnovation Clusters, ready after ${seconds} s. State and logs: ${dataDir}. Ctrl-C stops everything.\n`);
  for (const [what = '', where = ''] of rows) write(`  ${what.padEnd(18)}${where}`);
  write('');
}

function stopOnSignal(platform: Platform): void {
  let stopping = false;
  const stop = (): void => {
    // The second signal does not wait.
    if (stopping) process.exit(130);
    stopping = true;
    write('Stopping…');
    platform.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        complain(String(error));
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
}

async function run(values: Options): Promise<void> {
  try {
    const platform = await startPlatform({
      dataDir: values.data,
      ports: chosenPorts(values),
      fresh: values.fresh,
      show: complain,
    });
    stopOnSignal(platform);
    announce(platform, values.data);
    void platform.broken.then(async (reason) => {
      complain(reason);
      await platform.stop().catch(() => undefined);
      process.exit(1);
    });
  } catch (error) {
    const expected = error instanceof PortProblem || error instanceof FolderInUse;
    complain(expected ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  }
}

/** A mistyped flag is answered with a sentence and the flags that there are. */
function optionsOrUsage(): Options | undefined {
  try {
    return readOptions();
  } catch (error) {
    complain(`${error instanceof Error ? error.message : String(error)}\n\n${usage()}`);
    process.exitCode = 2;
    return undefined;
  }
}

const options = optionsOrUsage();
if (options?.help === true) write(usage());
else if (options !== undefined) await run(options);
