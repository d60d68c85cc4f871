import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseJson } from '../read-body.ts';

const keptAtMost = 5_000;

/**
 * The mailbox on disk: one mail a line, appended before its sender is answered, so that a kill loses none that was accepted.
 * The mails are the emulator's own records and pass through unread.
 */
export class KeptMailbox {
  readonly #path: string;

  constructor(dataDir: string) {
    mkdirSync(dataDir, { recursive: true });
    this.#path = join(dataDir, 'mailbox.jsonl');
  }

  /** The newest mails; older ones are dropped from the file, so that it does not grow for ever. */
  load(): readonly unknown[] {
    if (!existsSync(this.#path)) return [];
    const lines = readFileSync(this.#path, 'utf8').split('\n');
    // A kill in the middle of a line leaves a half one, whose sender was never answered.
    const mails = lines
      .filter((line) => line !== '')
      .map(parseJson)
      .filter((mail) => mail !== undefined);
    const kept = mails.slice(-keptAtMost);
    this.#rewrite(kept);
    return kept;
  }

  append(mail: unknown): void {
    appendFileSync(this.#path, `${JSON.stringify(mail)}\n`, { mode: 0o600 });
  }

  clear(): void {
    this.#rewrite([]);
  }

  #rewrite(mails: readonly unknown[]): void {
    const draft = join(dirname(this.#path), `.mailbox.${process.pid}.new`);
    writeFileSync(draft, mails.map((mail) => `${JSON.stringify(mail)}\n`).join(''), { mode: 0o600 });
    renameSync(draft, this.#path);
  }
}
