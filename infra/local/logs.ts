import { createWriteStream, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';

export type Logs = {
  /** Appends to the log of this name; lines that a person should see now go to the terminal, too. */
  writer(name: string): (text: string) => void;
  close(): Promise<void>;
};

const largest = 20 * 1024 * 1024;
const quietMs = 30_000;

/** One file for each function and engine. */
export function openLogs(folder: string, show: (line: string) => void): Logs {
  mkdirSync(folder, { recursive: true });
  const streams: WriteStream[] = [];
  const shown = new Map<string, number>();
  return {
    writer: (name) => {
      const file = join(folder, `${name}.log`);
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (size > largest) renameSync(file, `${file}.old`);
      const stream = createWriteStream(file, { flags: 'a' });
      stream.on('error', () => undefined);
      streams.push(stream);
      return (text) => {
        stream.write(text);
        if (name !== 'platform' && !text.includes('"level":"ERROR"')) return;
        const line = `${name}: ${text.trim().split('\n')[0]?.slice(0, 500)}`;
        // The file has them all; a terminal full of one sentence hides the others.
        if ((shown.get(line) ?? 0) > Date.now() - quietMs) return;
        shown.set(line, Date.now());
        show(line);
      };
    },
    close: async () => {
      await Promise.all(streams.map((stream) => new Promise((done) => stream.end(done))));
    },
  };
}
