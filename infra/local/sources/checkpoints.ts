import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';

/** How far each shard was read, kept in a file that is replaced as a whole. */
export class Checkpoints {
  private readonly file: string;
  private readonly read: Record<string, string>;

  constructor(file: string) {
    this.file = file;
    this.read = this.load();
  }

  get(shard: string): string | undefined {
    return this.read[shard];
  }

  set(shard: string, sequence: string): void {
    this.read[shard] = sequence;
    writeFileSync(`${this.file}.new`, JSON.stringify(this.read));
    renameSync(`${this.file}.new`, this.file);
  }

  private load(): Record<string, string> {
    mkdirSync(dirname(this.file), { recursive: true });
    try {
      return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(this.file, 'utf8')));
    } catch {
      // None yet, or not readable: from the beginning. Workers may run twice.
      return {};
    }
  }
}
