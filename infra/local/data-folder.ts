import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { acquireLock } from './file-lock.ts';

/** Another platform has this state open. */
export class FolderInUse extends Error {}

const lockName = 'platform.lock';
/** Not state: made from the sources alone. */
const kept = new Set([lockName, 'assembly', 'functions', 'site']);

export type DataFolder = { path(...names: string[]): string; release(): void };

/** The state of one platform, for one platform at a time. `fresh` empties it. */
export function openDataFolder(folder: string, fresh: boolean): DataFolder {
  const root = resolve(folder);
  mkdirSync(root, { recursive: true });
  const lock = acquireLock(join(root, lockName));
  if (lock === undefined)
    throw new FolderInUse(`Another platform has ${root} open; stop it, or choose another folder with --data DIR.`);
  if (fresh)
    for (const name of readdirSync(root))
      if (!kept.has(name)) rmSync(join(root, name), { recursive: true, force: true });
  return { path: (...names) => join(root, ...names), release: () => lock.release() };
}
