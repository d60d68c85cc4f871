import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Palette } from '../../shared/painting/palette.ts';
import { Portal } from '../../shared/painting/portal.ts';
import type { Easel } from './deps.ts';

/** The portal as the build compiled it for this function. */
export async function easelIn(folder: string): Promise<Easel> {
  const [portal, palette] = await Promise.all([
    import(pathToFileURL(resolve(folder, 'portal.mjs')).href).then((made: unknown) => Portal.parse(made)),
    readFile(resolve(folder, 'palette.json'), 'utf8').then((text) => Palette.parse(JSON.parse(text))),
  ]);
  return { portal, palette };
}
