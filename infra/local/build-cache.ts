import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));

export type Build = {
  /** Folder below `.local` that keeps what was built. */
  readonly name: string;
  /** Globs of all that it is made from. */
  readonly sources: readonly string[];
  /** A program that makes it: its one argument is the file or folder to write. */
  readonly program: string;
};

/** The path of what a program builds: from the cache while nothing that it is made from has changed. */
export const built = ({ name, sources, program }: Build): Promise<string> =>
  cached(name, fingerprint(sources), async (fresh) => {
    try {
      await promisify(execFile)(process.execPath, [join(root, program), fresh], { cwd: root });
    } catch (error) {
      throw new Error(`${program} failed: ${messageOf(error)}`, { cause: error });
    }
  });

/** The path of `key` in a folder below `.local`; what is not there `make` writes, to a path of its own until it is whole. */
export async function cached(
  name: string,
  key: string,
  make: (fresh: string) => Promise<void> | void,
): Promise<string> {
  const cache = join(root, '.local', name);
  mkdirSync(cache, { recursive: true });
  const made = join(cache, key);
  if (existsSync(made)) return made;
  const fresh = join(cache, `${process.pid}.${Math.random().toString(36).slice(2)}.tmp`);
  try {
    await make(fresh);
  } catch (error) {
    rmSync(fresh, { force: true, recursive: true });
    throw error;
  }
  // Somebody else may have been faster; what they made is the same.
  if (existsSync(made)) rmSync(fresh, { force: true, recursive: true });
  else renameSync(fresh, made);
  forgetOldest(cache);
  return made;
}

function fingerprint(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of globSync([...sources], { cwd: root }).toSorted())
    if (statSync(join(root, file)).isFile()) hash.update(`\n${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 24);
}

/** A few stay: somebody who goes back and forth between branches, or starts two platforms, needs more than one. */
function forgetOldest(cache: string): void {
  const kept = readdirSync(cache).filter((name) => !name.endsWith('.tmp'));
  const byAge = kept.map((name) => ({ name, at: statSync(join(cache, name)).mtimeMs }));
  for (const { name } of byAge.toSorted((a, b) => b.at - a.at).slice(5))
    rmSync(join(cache, name), { force: true, recursive: true });
}

function messageOf(error: unknown): string {
  if (error instanceof Error && 'stderr' in error && typeof error.stderr === 'string') return error.stderr.slice(-3000);
  return String(error);
}
