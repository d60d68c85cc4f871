import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const root = join(import.meta.dirname, '..', '..');
const site = join(root, 'web', 'dist');
export const portalFolder = join(site, 'server');

/** The portal as people get it, built where it is not. */
export function builtPortal(): void {
  if (!existsSync(join(portalFolder, 'portal.mjs')))
    execFileSync(process.execPath, [join(root, 'infra/site/build.ts')], { cwd: root, stdio: 'inherit' });
}

/** As CloudFront packs it on its way. */
export const packed = (bytes: string | Uint8Array): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).byteLength;

/** The files of the portal that a document names, to load them at once or when somebody does something. */
export function filesOf(document: string): { readonly count: number; readonly bytes: number } {
  const named = [...document.matchAll(/\/((?:assets\/)?[\w.-]+\.(?:js|css|svg))\b/g)].map(([, name = '']) => name);
  const files = [...new Set(named)].map((name) => join(site, name)).filter((file) => existsSync(file));
  return { count: files.length, bytes: files.reduce((sum, file) => sum + packed(readFileSync(file)), 0) };
}
