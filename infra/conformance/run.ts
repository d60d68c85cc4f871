import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { exclusions } from './exclusions.ts';
import { fetchDynamodbLocal } from './fetch-dynamodb-local.ts';
import { startDynamodbLocal } from './start-dynamodb-local.ts';

// The tests that work on tables, on the official DynamoDB Local instead of the engine that `npm test` uses. What one of
// the two wrongly accepts the other refuses. `npm run test:conformance -- test/store` runs a part of them.

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = `${root}.conformance`;
const everything = ['test/store', 'test/workers', 'test/routes', 'test/simulation/conformance.test.ts'];

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

if (spawnSync('java', ['-version'], { stdio: 'ignore' }).status !== 0)
  stop(
    'The official DynamoDB Local needs Java 17 or later, and there is no `java` on the PATH. Install a Java runtime ' +
      '(for instance the package default-jre-headless), or leave this suite to the build server; `npm test` needs none.',
  );

say(
  'DynamoDB Local has a licence of its own: only holders of an AWS account may use it, for their internal business ' +
    'purposes in connection with AWS services, and nobody may pass it on. Its text: LICENSE.txt in .conformance/.',
);

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

function selection(): string[] {
  const asked = process.argv.slice(2);
  const folders = asked.length > 0 ? asked : everything;
  for (const { test, reason } of exclusions) say(`Left out: "${test}": ${reason}`);
  const names = exclusions.map(({ test }) => escaped(test)).join('|');
  return [...folders, ...(names === '' ? [] : ['--testNamePattern', `^(?!(?:${names})$)`])];
}

const vitest = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--project',
  'store',
  '--project',
  'functions',
  '--project',
  'simulation',
];

const server = await startDynamodbLocal(fetchDynamodbLocal(cache, say), cache);
say(`DynamoDB Local is up at ${server.endpoint}.`);
const tests = spawn(process.execPath, [...vitest, ...selection()], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, DYNAMODB_ENDPOINT: server.endpoint },
});
const status = await new Promise<number>((resolve) => tests.once('exit', (code) => resolve(code ?? 1)));
await server.process.stop('SIGKILL');
process.exitCode = status;
