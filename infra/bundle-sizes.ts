import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Kilobytes, gzipped, that the bundle of a function may weigh: what is not read need not be loaded at a cold start. */
const usual = 130;

/** Files beside a bundle that are read when they are first asked for, and why they weigh what they do (docs/adr/0028). */
const later: Readonly<Record<string, number>> = {
  // PDF, with what knows fonts and draws codes.
  'documents/drawn': 270,
  // Workbooks, read and written.
  'documents/tables': 80,
};

/** A file of a bundle: a folder of functions/, or with a slash what is beside its `index.js`. Kilobytes, gzipped. */
type Weight = { readonly name: string; readonly gzipped: number; readonly allowed: number };

/** Every file of code of a function's bundle. */
export function weightsOf(folder: string, index: string): readonly Weight[] {
  return globSync('*.js', { cwd: dirname(index) }).map((file) => {
    const name = file === basename(index) ? folder : `${folder}/${basename(file, '.js')}`;
    const gzipped = gzippedKilobytes(readFileSync(join(dirname(index), file)));
    return { name, gzipped, allowed: allowedKilobytes(name) };
  });
}

/** @param file A folder of functions/, or with a slash a file beside its bundle. */
export const allowedKilobytes = (file: string): number => later[file] ?? usual;

/** Kilobytes of a bundle as its size is counted here. */
export const gzippedKilobytes = (code: Uint8Array): number => gzipSync(code, { level: 9 }).length / 1000;
