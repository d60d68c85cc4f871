import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { DurableFile } from './services/durable-file.ts';

const Stored = z.record(z.string(), z.string());

/** Values of the secrets that the templates ask Secrets Manager to generate: made once, then always the same. */
export function openSecrets(file: string): (name: string, key: string) => string {
  const store = new DurableFile(file, Stored);
  const values = store.read() ?? {};
  return (name, key) => {
    const id = key === '' ? name : `${name}:${key}`;
    const known = values[id];
    if (known !== undefined) return known;
    const made = randomBytes(36).toString('base64url').replaceAll(/[-_]/g, 'x');
    values[id] = made;
    store.write(values);
    return made;
  };
}
