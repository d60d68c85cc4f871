import { DatabaseSync } from 'node:sqlite';

export type FileLock = { release(): void };

/**
 * Holds `file` for this process alone, or gives `undefined` when another process (or another part of this one) has it.
 * SQLite's exclusive lock belongs to the operating system: it ends with the process however that ends, so a lock is
 * never stale and no process id has to be believed.
 */
export function acquireLock(file: string): FileLock | undefined {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec(
      'PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE IF NOT EXISTS lock (held INTEGER); COMMIT;',
    );
  } catch (error) {
    database.close();
    if (error instanceof Error && /locked|busy/i.test(error.message)) return undefined;
    throw error;
  }
  return { release: () => database.close() };
}
