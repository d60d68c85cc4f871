import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cached } from '../../../infra/local/build-cache.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

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

/** The folder of the application's code at a commit: below the repository, where it finds its libraries. */
export const checkedOut = (commit: string): Promise<string> =>
  cached('simulation', commit, (fresh) => {
    mkdirSync(fresh);
    const file = join(fresh, '.index');
    const index = { GIT_INDEX_FILE: file };
    for (const part of parts) git(['read-tree', `--prefix=${part}/`, `${commit}:${part}`], index);
    git(['checkout-index', '--all', `--prefix=${fresh}/`], index);
    rmSync(file);
    rmSync(join(fresh, seam), { recursive: true });
    symlinkSync(join(root, seam), join(fresh, seam), 'junction');
  });
