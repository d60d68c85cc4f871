import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

type Running = ReturnType<typeof begin>;

/** A command of npm in a process group of its own, so that all of it can be ended. */
function begin(folder: string, args: readonly string[]) {
  const child = spawn('npm', args, { cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said.push(text);
      for (const listener of listeners) listener();
    });
  return { child, listeners, text: () => said.join('') };
}

const ended = async ({ child }: Running): Promise<number | null> => {
  if (child.exitCode === null) await once(child, 'exit');
  return child.exitCode;
};
/** Enough for a test that failed, with what it expected: it is told before the sums. */
const last = (text: string): string => text.split('\n').slice(-100).join('\n');

/** How long a command takes; throws where it fails. */
export async function seconds(folder: string, args: readonly string[]): Promise<number> {
  const start = performance.now();
  const running = begin(folder, args);
  const code = await ended(running);
  if (code !== 0) throw new Error(`npm ${args.join(' ')} ended with ${code}:\n${last(running.text())}`);
  return (performance.now() - start) / 1000;
}

/** From `npm start` to the moment at which it says that everything answers; then it is stopped. */
export async function secondsToReady(folder: string): Promise<number> {
  const start = performance.now();
  const running = begin(folder, ['start', '--', '--port', '0']);
  const ready = new Promise<number>((resolve) => {
    running.listeners.add(() => {
      if (running.text().includes('ready after')) resolve((performance.now() - start) / 1000);
    });
  });
  const failed = ended(running).then((code) => {
    throw new Error(`npm start ended with ${code}:\n${last(running.text())}`);
  });
  const taken = await Promise.race([ready, failed]);
  failed.catch(() => undefined);
  await stop(running);
  return taken;
}

/** Ends all of a process group, and waits until nobody is left of it: npm ends before what it started. */
async function stop({ child: { pid } }: Running): Promise<void> {
  if (pid === undefined) return;
  process.kill(-pid, 'SIGTERM');
  while (isThere(-pid)) await setTimeout(50);
}

function isThere(group: number): boolean {
  try {
    return process.kill(group, 0);
  } catch {
    return false;
  }
}
