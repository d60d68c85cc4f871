import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Below the repository, so that what is checked out finds its libraries there. */
const cache = join(root, '.local', 'simulation');

/** What the simulation plays, and how it wires it at that commit. */
const parts = ['functions', 'shared', 'test/fakes', 'test/simulation'] as const;
/** Where the simulation hands in its services. It is the same for both, so that each knows the other's commands. */
const seam = 'functions/aws';

export const git = (args: readonly string[], more: NodeJS.ProcessEnv = {}): string =>
  execFileSync('git', [...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...more },
  }).trim();

export const gitOrNothing = (...args: readonly string[]): string | undefined => {
  try {
    return git(args);
  } catch {
    return undefined;
  }
};

export const hasSeam = (commit: string): boolean =>
  gitOrNothing('cat-file', '-e', `${commit}:${seam}/dynamo-db.ts`) !== undefined;

/** The folder of the application's code at a commit. */
export function checkedOut(commit: string): string {
  const folder = join(cache, commit);
  if (existsSync(folder)) return folder;
  const fresh = join(cache, `${process.pid}.${Math.random().toString(36).slice(2)}.tmp`);
  mkdirSync(fresh, { recursive: true });
  const index = { GIT_INDEX_FILE: `${fresh}.index` };
  for (const part of parts) git(['read-tree', `--prefix=${part}/`, `${commit}:${part}`], index);
  git(['checkout-index', '--all', `--prefix=${fresh}/`], index);
  rmSync(`${fresh}.index`);
  rmSync(join(fresh, seam), { recursive: true });
  symlinkSync(join(root, seam), join(fresh, seam), 'junction');
  // Somebody else may have been faster; what they made is the same.
  if (existsSync(folder)) rmSync(fresh, { recursive: true });
  else renameSync(fresh, folder);
  forgetOldest();
  return folder;
}

function forgetOldest(): void {
  const kept = readdirSync(cache).filter((name) => !name.includes('.'));
  const byAge = kept.map((name) => ({ name, at: statSync(join(cache, name)).mtimeMs }));
  for (const { name } of byAge.toSorted((one, other) => other.at - one.at).slice(5))
    rmSync(join(cache, name), { recursive: true, force: true });
}
