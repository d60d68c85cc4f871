import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../../infra/local/free-port.ts';
import { portNames } from '../../infra/local/ports.ts';

const program = join(import.meta.dirname, '../../infra/local/start.ts');

/** The platform as people start it, a process of its own that can be killed; always on the same ports. */
export class ChildPlatform {
  private readonly args: readonly string[];
  private child: ChildProcess | undefined;
  readonly urls: { readonly front: string; readonly identity: string };

  private constructor(args: readonly string[], urls: { front: string; identity: string }) {
    this.args = args;
    this.urls = urls;
  }

  static async on(dataDir: string): Promise<ChildPlatform> {
    const flags: string[] = [];
    const urls = { front: '', identity: '' };
    for (const [name, { flag }] of Object.entries(portNames)) {
      const port = await freePort();
      flags.push(`--${flag}`, String(port));
      if (name === 'front' || name === 'identity') urls[name] = `http://127.0.0.1:${port}`;
    }
    return new ChildPlatform(['--data', dataDir, ...flags], urls);
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, [program, ...this.args], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.child = child;
    const ended = once(child, 'exit').then(() => Promise.reject(new Error('the platform ended while starting')));
    const ready = new Promise<void>((resolve) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        if (text.includes('ready after')) resolve();
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
