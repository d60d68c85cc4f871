import { join } from 'node:path';
import { type LocalServer, startServer } from '../local/start-server.ts';

/** Starts the official DynamoDB Local in memory. It has no option for an address: it listens on all of them. */
export const startDynamodbLocal = (emulator: string, cache: string): Promise<LocalServer> =>
  startServer({
    what: 'DynamoDB Local',
    port: 0,
    pidFile: join(cache, 'dynamodb-local.pid'),
    command: (port) => [
      'java',
      `-Djava.library.path=${join(emulator, 'DynamoDBLocal_lib')}`,
      '-jar',
      join(emulator, 'DynamoDBLocal.jar'),
      '-port',
      String(port),
      '-inMemory',
      '-sharedDb',
      '-disableTelemetry',
    ],
    isOurs: ({ headers }) => headers.has('x-amzn-requestid'),
    log: () => undefined,
    // A Java machine starts in three seconds, on a busy computer in many more.
    patienceSeconds: 60,
  });
