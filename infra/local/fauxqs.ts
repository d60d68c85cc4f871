import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from './start-server.ts';

export type Fauxqs = {
  readonly endpoint: string;
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
};

const program = fileURLToPath(new URL('fauxqs-server.ts', import.meta.url));

/** Starts the queue engine with its state in `dataDir`. */
export async function startFauxqs(options: {
  dataDir: string;
  port?: number;
  log?: (text: string) => void;
}): Promise<Fauxqs> {
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true });
  const { process: engine, endpoint } = await startServer({
    what: 'fauxqs',
    port: options.port ?? 0,
    pidFile: join(dataDir, 'fauxqs.pid'),
    command: (port) => [process.execPath, '--disable-warning=ExperimentalWarning', program, String(port), dataDir],
    isOurs: ({ headers }) => headers.has('x-amzn-requestid') || headers.has('x-amz-request-id'),
    log: options.log ?? (() => undefined),
  });
  return { endpoint, ended: engine.ended, stop: () => engine.stop(), kill: () => engine.stop('SIGKILL') };
}
