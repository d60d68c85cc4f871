import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openApiDocument } from '../../shared/contracts/openapi.ts';

const root = join(import.meta.dirname, '../..');
const pages = join(import.meta.dirname, 'pages');
const defaultTarget = join(root, 'web/dist');

const swaggerFiles = ['swagger-ui.css', 'swagger-ui-bundle.js', 'LICENSE', 'NOTICE'];

const buildDocs = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const swagger = dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json')));
  await Promise.all([
    ...swaggerFiles.map((name) => copyFile(join(swagger, name), join(folder, name))),
    copyFile(join(pages, 'docs.html'), join(folder, 'index.html')),
    copyFile(join(pages, 'docs-start.js'), join(folder, 'start.js')),
  ]);
};

const buildPortal = async (folder: string): Promise<void> => {
  await mkdir(join(folder, 'assets'), { recursive: true });
  const style = await readFile(join(pages, 'site.css'), 'utf8');
  // What lies in assets/ is cached for a year: its name changes when it does.
  const name = `assets/site-${createHash('sha256').update(style).digest('hex').slice(0, 12)}.css`;
  const page = await readFile(join(pages, 'index.html'), 'utf8');
  await Promise.all([
    writeFile(join(folder, name), style),
    writeFile(join(folder, 'index.html'), page.replace('assets/site.css', name)),
    copyFile(join(pages, 'icon.svg'), join(folder, 'icon.svg')),
  ]);
};

const buildApiDocument = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'openapi.json'), `${JSON.stringify(openApiDocument(), undefined, 2)}\n`);
};

/** Builds what the portal's bucket holds. It is made beside the old one and takes its place at once. */
export const buildSite = async (target: string = defaultTarget): Promise<string> => {
  const draft = `${target}.${randomUUID()}`;
  await Promise.all([buildPortal(draft), buildDocs(join(draft, 'docs')), buildApiDocument(join(draft, 'api'))]);
  const old = `${draft}.old`;
  if (existsSync(target)) await rename(target, old);
  await rename(draft, target);
  await rm(old, { recursive: true, force: true });
  return target;
};

if (import.meta.main) process.stdout.write(`${await buildSite()}\n`);
