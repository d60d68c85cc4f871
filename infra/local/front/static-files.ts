import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { HttpAnswer } from './http-answer.ts';
import type { HttpRequest } from './http-event.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
};

const plain = (status: number, text: string, headers: Record<string, string> = {}): HttpAnswer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
  body: Buffer.from(`${text}\n`),
});

/** The files of the portal. A path that names no file is a page of the portal, which its own router shows. */
export async function staticAnswer(root: string, request: HttpRequest): Promise<HttpAnswer> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plain(405, 'Method Not Allowed', { allow: 'GET, HEAD' });
  let path: string;
  try {
    path = decodeURIComponent(request.path);
  } catch {
    return plain(400, 'Bad Request');
  }
  if (path.includes('\0') || path.split('/').includes('..')) return plain(400, 'Bad Request');
  path = normalize(path);
  const isPage = extname(path) === '' && (request.headers['accept'] ?? '*/*').match(/text\/html|\*\/\*/) !== null;
  const candidates = [
    path,
    ...(path.endsWith('/') ? [`${path}index.html`] : []),
    // As the distribution's navigation function does it.
    ...(isPage && path === '/unsubscribe' ? ['/unsubscribe.html'] : []),
    ...(isPage ? ['/index.html'] : []),
  ];
  for (const candidate of candidates) {
    const file = join(root, candidate);
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile() === true) return fileAnswer(file, candidate, request);
    if (
      found?.isDirectory() === true &&
      !path.endsWith('/') &&
      candidate === path &&
      (await isFile(join(file, 'index.html')))
    )
      return { ...plain(301, 'Moved Permanently'), headers: { location: `${request.path}/` } };
  }
  return plain(404, 'Not Found');
}

const isFile = async (file: string): Promise<boolean> => (await stat(file).catch(() => undefined))?.isFile() === true;

async function fileAnswer(file: string, path: string, request: HttpRequest): Promise<HttpAnswer> {
  const body = await readFile(file);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = {
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    etag,
    // The build names what lies there by its content.
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  const known = request.headers['if-none-match']?.split(/,\s*/).map((tag) => tag.replace(/^W\//, ''));
  if (known?.includes(etag) === true || known?.includes('*') === true)
    return { status: 304, headers, body: Buffer.alloc(0) };
  return { status: 200, headers, body };
}
