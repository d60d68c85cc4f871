import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../../infra/local/free-port.ts';
import { portNames } from '../../infra/local/ports.ts';

const started = join(import.meta.dirname, '../../infra/local/start.ts');

type Urls = Readonly<Record<'front' | 'identity' | 'mail' | 'register', string>>;

/** The platform as people start it, a process of its own that can be killed; always on the same ports. */
export class ChildPlatform {
  private readonly args: readonly string[];
  private readonly hear: (line: string) => void;
  private child: ChildProcess | undefined;
  readonly urls: Urls;
  /** Resolves when the process that was started last has ended, for whatever reason. */
  ended: Promise<void> = Promise.resolve();

  private constructor(args: readonly string[], urls: Urls, hear: (line: string) => void) {
    this.args = args;
    this.urls = urls;
    this.hear = hear;
  }

  /** `program` takes the options of `npm start`; `hear` gets what it prints. */
  static async on(
    dataDir: string,
    { program = started, hear = () => undefined }: { program?: string; hear?: (line: string) => void } = {},
  ): Promise<ChildPlatform> {
    const flags: string[] = [];
    const urls = { front: '', identity: '', mail: '', register: '' };
    for (const [name, { flag }] of Object.entries(portNames)) {
      const port = await freePort();
      flags.push(`--${flag}`, String(port));
      if (name === 'front' || name === 'identity' || name === 'mail' || name === 'register')
        urls[name] = `http://127.0.0.1:${port}`;
    }
    return new ChildPlatform([program, '--data', dataDir, ...flags], urls, hear);
  }

  /** Of the process that runs at present. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  async start(more: readonly string[] = []): Promise<void> {
    const child = spawn(process.execPath, [...this.args, ...more], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.child = child;
    // With everything that it printed.
    const exit = once(child, 'close');
    this.ended = exit.then(() => undefined);
    const ended = exit.then(() => Promise.reject(new Error('the platform ended while starting')));
    const ready = new Promise<void>((resolve) => {
      createInterface(child.stdout).on('line', (line) => {
        this.hear(line);
        if (line.includes('ready after')) resolve();
      });
    });
    ended.catch(() => undefined);
    await Promise.race([ready, ended]);
  }

  /** As a power cut would: nothing is said to it. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}
