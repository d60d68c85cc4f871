import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import * as z from 'zod';
import { scriptsOf } from './page-scripts.ts';
import { bare, documentOf, framed, paintedPages } from './painted-pages.ts';
import { StyleClasses } from './style-classes.ts';

const root = join(import.meta.dirname, '../..');
const Prerender = z.object({
  pageAt: z.function({ input: [z.string()], output: z.promise(z.string()) }),
  frame: z.function({ input: [], output: z.promise(z.string()) }),
});
type Painted = { readonly file: string; readonly html: string; readonly scripts: readonly string[] };

/** Writes into the documents of public pages what they look like before anything is known, so that it is seen at once. */
export async function paintFirst(folder: string): Promise<void> {
  const empty = await readFile(join(folder, 'index.html'), 'utf8');
  const manifest = await readFile(join(folder, '.vite/manifest.json'), 'utf8');
  await rm(join(folder, '.vite'), { recursive: true });
  const styles = new StyleClasses();
  const painted = await withPrerender(async ({ pageAt, frame }) => {
    const made: Painted[] = [{ file: framed, html: styles.taken(await frame()), scripts: [] }];
    for (const [page, module] of Object.entries(paintedPages)) {
      const html = styles.taken(await pageAt(page));
      made.push({ file: documentOf(page), html, scripts: scriptsOf(`src/features/${module}.tsx`, manifest) });
    }
    return made;
  });
  const document = await withSheet(folder, empty, styles.css());
  await writeFile(join(folder, bare), document);
  for (const { file, html, scripts } of painted) await writeFile(join(folder, file), written(document, html, scripts));
}

/** One sheet for all, so that the first paint waits for one file. */
async function withSheet(folder: string, document: string, more: string): Promise<string> {
  const [sheet, ...others] = /(?<=<link rel="stylesheet"[^>]* href=")[^"]+/g.exec(document) ?? [];
  if (sheet === undefined || others.length > 0) throw new Error('index.html must name one sheet.');
  const css = `${await readFile(join(folder, sheet), 'utf8')}\n${more}`;
  await rm(join(folder, sheet));
  const name = `/assets/style-${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`;
  await writeFile(join(folder, name), css);
  return document.replace(sheet, name);
}

/** What only code can answer takes no click and no word yet: both would be lost. Links work. */
const resting = (html: string): string => html.replaceAll(/<(button|input|select|textarea)\b/g, '<$1 inert');

function written(document: string, html: string, scripts: readonly string[]): string {
  const forbidden = /(?:<script|<template|<style| style=).{0,300}/s.exec(html)?.[0];
  if (forbidden !== undefined) throw new Error(`The first paint holds what no policy allows: ${forbidden}`);
  const missing = scripts.filter((file) => !document.includes(file));
  const heading = /<h1[^>]*>([^<]*)<\/h1>/.exec(html)?.[1];
  const brand = /<title>([^<]*)<\/title>/.exec(document)?.[1] ?? '';
  const title = heading === undefined || brand.startsWith(heading) ? brand : `${heading} · ${brand}`;
  return document
    .replace(`<title>${brand}<`, () => `<title>${title}<`)
    .replace('data-modules="', () => `data-modules="${[...missing, ''].join(' ')}`)
    .replace('<div id="root"></div>', () => `<div id="root"><div data-painted>${resting(html)}</div></div>`);
}

/** The portal compiled for a machine without a window; its pages are loaded while they are asked for. */
async function withPrerender<Made>(use: (made: z.infer<typeof Prerender>) => Promise<Made>): Promise<Made> {
  const outDir = join(root, '.local', `prerender.${randomUUID()}`);
  await mkdir(outDir, { recursive: true });
  try {
    await build({
      configFile: join(root, 'web/vite.config.ts'),
      logLevel: 'warn',
      publicDir: false,
      build: { ssr: 'src/prerender.tsx', outDir, emptyOutDir: true, manifest: false },
      ssr: { noExternal: true },
    });
    const made: unknown = await import(pathToFileURL(join(outDir, 'prerender.js')).href);
    return await use(Prerender.parse(made));
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
