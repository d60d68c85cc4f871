import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { asyncApiDocument } from '../../shared/contracts/asyncapi.ts';
import { openApiDocument } from '../../shared/contracts/openapi.ts';
import { brushes } from './painted-pages.ts';
import { paintFirst, portalForServers } from './first-paint.ts';

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

/** What lies in assets/ is cached for a year: its name changes when it does. */
const hashedAsset = async (file: string): Promise<{ readonly name: string; readonly content: string }> => {
  const content = await readFile(join(pages, file), 'utf8');
  const { name, ext } = parse(file);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { name: `assets/${name}-${hash}${ext}`, content };
};

/** The page that letters lead to stands alone, so that it works when the portal does not. */
const buildUnsubscribe = async (folder: string): Promise<void> => {
  await mkdir(join(folder, 'assets'), { recursive: true });
  const [style, script] = await Promise.all([hashedAsset('site.css'), hashedAsset('unsubscribe.js')]);
  const page = await readFile(join(pages, 'unsubscribe.html'), 'utf8');
  const named = page.replace('assets/site.css', style.name).replace('assets/unsubscribe.js', script.name);
  await Promise.all([
    ...[style, script].map(({ name, content }) => writeFile(join(folder, name), content)),
    writeFile(join(folder, 'unsubscribe.html'), named),
  ]);
};

const buildPortal = async (folder: string): Promise<void> => {
  // A test runner, too, gets the portal as people have it.
  // oxlint-disable-next-line node/no-process-env -- the name by which React and Vite know it
  process.env['NODE_ENV'] = 'production';
  const forBrowsers = build({
    configFile: join(root, 'web/vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: false },
  });
  const [portal] = await Promise.all([portalForServers(join(folder, brushes)), forBrowsers]);
  await paintFirst(folder, portal);
};

const buildApiDocuments = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const write = (name: string, document: object): Promise<void> =>
    writeFile(join(folder, name), `${JSON.stringify(document, undefined, 2)}\n`);
  await Promise.all([write('openapi.json', openApiDocument()), write('asyncapi.json', asyncApiDocument())]);
};

/** Builds what the portal's bucket holds. It is made beside the old one and takes its place at once. */
export const buildSite = async (target: string = defaultTarget): Promise<string> => {
  const draft = `${target}.${randomUUID()}`;
  await Promise.all([
    buildPortal(draft),
    buildUnsubscribe(draft),
    buildDocs(join(draft, 'docs')),
    buildApiDocuments(join(draft, 'api')),
  ]);
  const old = `${draft}.old`;
  if (existsSync(target)) await rename(target, old);
  await rename(draft, target);
  await rm(old, { recursive: true, force: true });
  return target;
};

if (import.meta.main) process.stdout.write(`${await buildSite(process.argv[2])}\n`);
