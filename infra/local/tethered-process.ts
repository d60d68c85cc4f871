import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export type TetheredProcess = {
  readonly pid: number;
  /** Rejects never; resolves when the program has ended, with what it last wrote to stderr. */
  readonly ended: Promise<string>;
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
};

// The shell waits for the program; its companion waits for the end of standard input, which the kernel closes when the
// platform dies in whatever way. So a `kill -9` of the platform leaves no engine behind.
const tether =
  'exec 3<&0; "$@" </dev/null 3<&- & child=$!; echo $child; (cat <&3 >/dev/null; kill -9 $child) 2>/dev/null & wait $child';

/** Runs a program that cannot outlive this process. Its id is kept in `pidFile`, so that a next start can clear it away. */
export async function startTethered(
  pidFile: string,
  command: readonly string[],
  log: (text: string) => void,
): Promise<TetheredProcess> {
  await endLeftover(pidFile, command);
  const shell = spawn('/bin/sh', ['-c', tether, 'sh', ...command], { stdio: ['pipe', 'pipe', 'pipe'], detached: true });
  let last = '';
  shell.stderr.setEncoding('utf8').on('data', (text: string) => {
    last = `${last}${text}`.slice(-2000);
    log(text);
  });
  shell.stdin.on('error', () => undefined);
  const ended = new Promise<string>((resolve) => {
    shell.once('exit', () => {
      shell.stdin.destroy();
      rmSync(pidFile, { force: true });
      resolve(last);
    });
  });
  const pid = await firstLine(shell, ended);
  writeFileSync(pidFile, String(pid));
  const stop = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') => {
    send(pid, signal);
    const hard = setTimeout(() => send(pid, 'SIGKILL'), 3000);
    await ended;
    clearTimeout(hard);
  };
  return { pid, ended, stop };
}

function firstLine(shell: ChildProcess, ended: Promise<string>): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = '';
    shell.stdout?.setEncoding('utf8').on('data', (more: string) => {
      text = text.length < 100 ? text + more : text;
      if (text.includes('\n')) resolve(Number(text.split('\n')[0]));
    });
    shell.once('error', reject);
    void ended.then((last) => reject(new Error(`the program did not start: ${last}`)));
  });
}

/** Kills what an earlier platform left running, but only if the id still belongs to this very program with these files. */
async function endLeftover(pidFile: string, command: readonly string[]): Promise<void> {
  const pid = Number(readIfThere(pidFile));
  if (!Number.isInteger(pid) || pid <= 1) return;
  const line = readIfThere(`/proc/${pid}/cmdline`)?.split('\0') ?? [];
  const [program, ...parameters] = command;
  const files = parameters.filter((parameter) => parameter.startsWith('/'));
  if (program === undefined || !line.includes(program) || !files.every((file) => line.includes(file))) return;
  send(pid, 'SIGKILL');
  for (let wait = 0; wait < 100 && readIfThere(`/proc/${pid}/cmdline`)?.includes(program) === true; wait++)
    await sleep(20);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended already, which is what we want.
  }
}
