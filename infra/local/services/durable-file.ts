import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type * as z from 'zod';

/** A small JSON file that a kill at any moment leaves either as it was or as it shall be, never half. */
export class DurableFile<T> {
  readonly #path: string;
  readonly #schema: z.ZodType<T>;

  constructor(path: string, schema: z.ZodType<T>) {
    this.#path = path;
    this.#schema = schema;
  }

  read(): T | undefined {
    if (!existsSync(this.#path)) return undefined;
    return this.#schema.parse(JSON.parse(readFileSync(this.#path, 'utf8')));
  }

  write(value: T): void {
    mkdirSync(dirname(this.#path), { recursive: true });
    const draft = `${this.#path}.${process.pid}.new`;
    // Keys of the sign-in server live in such files: nobody else on the machine needs to read them.
    const file = openSync(draft, 'w', 0o600);
    try {
      writeSync(file, JSON.stringify(value));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, this.#path);
  }
}
