import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { paintedDocument } from '../../shared/painting/painted-document.ts';
import type { Palette } from '../../shared/painting/palette.ts';
import { Portal } from '../../shared/painting/portal.ts';
import { StyleClasses } from '../../shared/painting/style-classes.ts';
import { scriptsOf } from './page-scripts.ts';
import { askedPages, bare, brushes, documentOf, framed, paintedPages } from './painted-pages.ts';
import { sampled } from './sampled-pages.ts';

const root = join(import.meta.dirname, '../..');

/** Writes into the documents of public pages what they look like before anything is known, so that it is seen at once. */
export async function paintFirst(folder: string, portal: Portal): Promise<void> {
  const empty = await readFile(join(folder, 'index.html'), 'utf8');
  const manifest = await readFile(join(folder, '.vite/manifest.json'), 'utf8');
  await rm(join(folder, '.vite'), { recursive: true });
  const scripts = (modules: readonly string[]): string[] => [
    ...new Set(modules.flatMap((module) => scriptsOf(`src/features/${module}.tsx`, manifest))),
  ];
  const styles = new StyleClasses();
  const frame = { file: framed, html: styles.taken(await portal.frame()), scripts: [] };
  const painted = [];
  for (const [page, module] of Object.entries(paintedPages))
    painted.push({ file: documentOf(page), html: styles.taken(await portal.pageAt(page)), scripts: scripts([module]) });
  // For their styles alone: what they show is asked for later.
  for await (const html of sampled(portal, Object.keys(askedPages))) styles.taken(html);
  const document = await withSheet(folder, empty, styles.css());
  await writeFile(join(folder, bare), document);
  for (const { file, ...one } of [frame, ...painted])
    await writeFile(join(folder, file), paintedDocument(document, one));
  const palette: Palette = {
    document,
    frame: paintedDocument(document, frame),
    styles: styles.known(),
    scripts: Object.fromEntries(Object.entries(askedPages).map(([route, modules]) => [route, scripts(modules)])),
  };
  await writeFile(join(folder, brushes, 'palette.json'), JSON.stringify(palette));
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

/** The portal compiled for a machine without a window; its pages are loaded while they are asked for. */
export async function portalForServers(outDir: string): Promise<Portal> {
  await build({
    configFile: join(root, 'web/vite.config.ts'),
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      ssr: 'src/prerender.tsx',
      outDir,
      emptyOutDir: true,
      manifest: false,
      minify: true,
      rolldownOptions: { output: { entryFileNames: 'portal.mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
    ssr: { noExternal: true },
  });
  const made: unknown = await import(pathToFileURL(join(outDir, 'portal.mjs')).href);
  return Portal.parse(made);
}
