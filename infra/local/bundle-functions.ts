// A program of its own, so that its sources have a fingerprint: writes the code of every function into a folder.
import { globSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleCode } from '../constructs/bundle.ts';

const [output] = process.argv.slice(2);
if (output === undefined) throw new Error('The folder to write is missing.');
const functions = fileURLToPath(new URL('../../functions/', import.meta.url));
const folders = globSync('*/handler.ts', { cwd: functions }).map((file) => dirname(file));
bundleCode(Object.fromEntries(folders.map((folder) => [`${folder}/index`, folder])), output);
// Below a package of modules; Lambda has none.
writeFileSync(join(output, 'package.json'), '{"type":"commonjs"}');
