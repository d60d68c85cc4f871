import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Sqs } from '../../functions/aws/sqs.ts';
import { demandOf, type Names } from '../../infra/local/aws/demanded-access.ts';
import { around } from '../fakes/around.ts';
import type { Used } from './used.ts';

/** Where the run collects what functions did; the reporter names it. Nothing is kept without. */
const folder = process.env['GRANTS_FOLDER'];
const file = folder === undefined ? undefined : join(folder, `${randomUUID()}.jsonl`);
const known = new Set<string>();
const running = new AsyncLocalStorage<string>();

/** Whatever `work` asks of AWS, this function asks: for code that functions share, such as the HTTP pipeline. */
export const asFunction = <Done>(functionId: string, work: () => Done): Done => running.run(functionId, work);

/** What a test does from within a function's work, such as somebody else's change at a bad moment. */
export const asNobody = <Done>(work: () => Done): Done => running.run('', work);

const functions = new URL('../../functions/', import.meta.url);
const deployed = new Map<string, boolean>();
const isDeployed = (name: string): boolean => {
  const before = deployed.get(name) ?? existsSync(new URL(`${name}/handler.ts`, functions));
  deployed.set(name, before);
  return before;
};

/** Who asks: the function that was named, or the one whose code is on the stack. Tests themselves are nobody. */
function caller(): string | undefined {
  const named = running.getStore();
  if (named !== undefined) return named === '' ? undefined : named;
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 100;
  const stack = new Error().stack ?? '';
  Error.stackTraceLimit = before;
  for (const [, name = ''] of stack.matchAll(/\/functions\/([a-z-]+)\//g)) if (isDeployed(name)) return name;
  return undefined;
}

/** How tests name tables: without the engine's own names, which differ from run to run. */
const namesWith = (table: string): Names => ({
  table: () => table,
  queue: (name) => `queue/${name.replace(/^clusters-/, '')}`,
  sender: () => 'identity',
  configurationSet: () => 'configuration-set',
});

const targets = { dynamodb: 'DynamoDB_20120810', sqs: 'AmazonSQS' } as const;

/** A request, seen before it leaves; `table` says which of the two it is. */
export function recordRequest(service: 'dynamodb' | 'sqs' | 'ses', operation: string, input: unknown, table = 'main') {
  const functionId = file === undefined ? undefined : caller();
  if (functionId === undefined) return;
  const target = service === 'ses' ? undefined : `${targets[service]}.${operation}`;
  const asked = { target, method: 'POST', path: '/v2/email/outbound-emails' };
  for (const access of demandOf(asked, input, namesWith(table)).access) note({ functionId, ...access });
}

/** Every request of this client. */
export const recordQueues = (client: Sqs): void =>
  around(client, (command, next) => {
    recordRequest('sqs', command.operation, command.input);
    return next();
  });

/** A file in the bucket of files, where a fake stands for it. */
export function recordFile(operation: 'GetObject' | 'PutObject', key: string): void {
  const functionId = file === undefined ? undefined : caller();
  if (functionId !== undefined) note({ functionId, action: `s3:${operation}`, resource: `files/${key}` });
}

/** What a local platform saw its functions do, by the names of its own application. */
export function recordAll(uses: readonly Used[]): void {
  for (const { functionId, action, resource } of uses) note({ functionId, action, resource });
}

function note(used: Used): void {
  const text = JSON.stringify(used);
  if (file === undefined || known.has(text)) return;
  known.add(text);
  appendFileSync(file, `${JSON.stringify({ ...used, test: expect.getState().testPath?.split('/test/').at(-1) })}\n`);
}
