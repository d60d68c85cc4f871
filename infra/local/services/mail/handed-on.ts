import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which letters' events reached the queue, on disk: the others are told again after a kill. One id a line. */
export class HandedOn {
  readonly #path: string;
  readonly #ids: Set<string>;

  constructor(dataDir: string) {
    mkdirSync(dataDir, { recursive: true });
    this.#path = join(dataDir, 'handed-on.txt');
    this.#ids = new Set(existsSync(this.#path) ? readFileSync(this.#path, 'utf8').split('\n') : []);
  }

  has(messageId: string): boolean {
    return this.#ids.has(messageId);
  }

  add(messageId: string): void {
    this.#ids.add(messageId);
    appendFileSync(this.#path, `${messageId}\n`, { mode: 0o600 });
  }

  /** Forgets letters that are no longer kept, so that the file does not grow for ever. */
  keepOnly(messageIds: readonly string[]): void {
    const kept = messageIds.filter((id) => this.#ids.has(id));
    const draft = `${this.#path}.${process.pid}.new`;
    writeFileSync(draft, kept.map((id) => `${id}\n`).join(''), { mode: 0o600 });
    renameSync(draft, this.#path);
  }
}
