import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Found } from '../platform-at.ts';

const entry = fileURLToPath(new URL('../../ops/ops.ts', import.meta.url));

/** What a command of the operators' tools printed; throws when it ends with anything but 0. */
export function ops({ where }: Found, ...args: readonly string[]): Promise<string> {
  if (where === undefined) throw new Error('the tools need the table and the queues of this stage');
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [entry, ...args], { timeout: 120_000 }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`npm run ops -- ${args.join(' ')}: ${`${stdout}${stderr}`.trim().slice(0, 400)}`));
    });
  });
}
