import { fork } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

export type Fauxqs = {
  readonly endpoint: string;
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
  kill(): Promise<void>;
};

const program = fileURLToPath(new URL('fauxqs-server.ts', import.meta.url));

/** Starts the queue engine with its state in `dataDir`. It ends when this process does: their channel closes. */
export async function startFauxqs(options: {
  dataDir: string;
  port?: number;
  log?: (text: string) => void;
}): Promise<Fauxqs> {
  const dataDir = resolve(options.dataDir);
  const pidFile = join(dataDir, 'fauxqs.pid');
  mkdirSync(dataDir, { recursive: true });
  await endLeftover(pidFile, dataDir);
  const child = fork(program, [String(options.port ?? 0), dataDir], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { PATH: process.env['PATH'] },
  });
  let last = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      last = `${last}${text}`.slice(-2000);
      options.log?.(text);
    });
  const ended = new Promise<void>((done) => {
    child.once('exit', () => {
      rmSync(pidFile, { force: true });
      done();
    });
  });
  if (child.pid !== undefined) writeFileSync(pidFile, String(child.pid));
  const port = await new Promise<number>((started, failed) => {
    child.once('message', (message) => started(z.object({ port: z.number() }).parse(message).port));
    child.once('error', failed);
    void ended.then(() => failed(new Error(`The queue engine did not start: ${last}`)));
  });
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    const hard = setTimeout(() => child.kill('SIGKILL'), 3000);
    await ended;
    clearTimeout(hard);
  };
  return { endpoint: `http://127.0.0.1:${port}`, ended, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** A queue engine on these files that outlived its platform: only seen when this very program still runs under its id. */
async function endLeftover(pidFile: string, dataDir: string): Promise<void> {
  const pid = Number(read(pidFile));
  const ours = () => {
    const line = read(`/proc/${pid}/cmdline`).split('\0');
    return line.includes(program) && line.includes(dataDir);
  };
  if (!Number.isInteger(pid) || pid <= 1 || !ours()) return;
  process.kill(pid, 'SIGKILL');
  for (let wait = 0; wait < 100 && ours(); wait++) await sleep(20);
}
