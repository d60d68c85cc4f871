// The program of the queue engine: a process of its own, since its synchronous writes to disk would stop everything else.
import { mkdirSync } from 'node:fs';
import { Server } from 'node:net';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as z from 'zod';

const [port, dataDir] = z.tuple([z.string().regex(/^\d+$/).transform(Number), z.string()]).parse(process.argv.slice(2));
mkdirSync(dataDir, { recursive: true });

const AnyFunction = z.custom<(...parameters: unknown[]) => unknown>((value) => typeof value === 'function');

// fauxqs 2.4.1 listens on all interfaces; a developer's queues are nobody else's business.
const listen: unknown = Reflect.get(Server.prototype, 'listen');
Reflect.set(Server.prototype, 'listen', function loopbackOnly(this: Server, first: unknown, ...rest: unknown[]) {
  const onLoopback = typeof first === 'object' && first !== null ? { ...first, host: '127.0.0.1' } : first;
  return Reflect.apply(AnyFunction.parse(listen), this, [onLoopback, ...rest]);
});

const dist = dirname(fileURLToPath(import.meta.resolve('fauxqs')));
const hidden = async (path: string): Promise<unknown> => import(pathToFileURL(join(dist, path)).href);

const Statement = z.custom<{ run(id: unknown): void }>((value) => typeof value === 'object');
const { PersistenceManager } = z
  .object({ PersistenceManager: z.custom<{ prototype: object }>((value) => typeof value === 'function') })
  .parse(await hidden('persistence.js'));

// Its own statement sets a receive count of NULL, which the table refuses: a message made visible again would be lost.
Reflect.set(PersistenceManager.prototype, 'updateMessageReady', function updateMessageReady(this: object, id: unknown) {
  const prepare = z.object({ db: z.instanceof(DatabaseSync) }).parse(this).db;
  Statement.parse(
    prepare.prepare('UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?'),
  ).run(id);
});

// SQS allows all of Unicode's characters that XML allows; 2.4.1 refuses those beyond the first plane.
const { INVALID_MESSAGE_BODY_CHAR } = z
  .object({ INVALID_MESSAGE_BODY_CHAR: z.instanceof(RegExp) })
  .parse(await hidden('sqs/sqsTypes.js'));
// oxlint-disable-next-line no-control-regex
const refused = /[^\u0009\u000A\u000D\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
Reflect.set(INVALID_MESSAGE_BODY_CHAR, 'test', (text: string) => refused.test(text));

/** Who held a message when the platform died cannot finish it: it is to be had again at once, not after its timeout. */
function releaseInFlight(): void {
  const database = new DatabaseSync(join(dataDir, 'fauxqs.db'), { timeout: 5000 });
  const has = database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'sqs_messages'").get();
  if (has !== undefined) database.exec('UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL');
  database.close();
}
releaseInFlight();

const { startFauxqs } = z.object({ startFauxqs: AnyFunction }).parse(await hidden('app.js'));
const server = z.object({ stop: AnyFunction }).parse(await startFauxqs({ port, logger: false, dataDir }));

process.on('SIGTERM', () => {
  void Promise.resolve(server.stop()).finally(() => process.exit(0));
});
