import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { Script } from 'node:vm';
import * as z from 'zod';
import { navigationCode } from '../../constructs/navigation.ts';
import { brushes } from '../../site/painted-pages.ts';
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

const Navigated = z.object({
  uri: z.string().optional(),
  statusCode: z.number().optional(),
  headers: z.object({ location: z.object({ value: z.string() }) }).optional(),
});
const navigation = new Script(`${navigationCode}; handler({ request: { uri } })`);
/** The distribution's own function says which file stands for a path. */
const navigated = (uri: string) => Navigated.parse(navigation.runInNewContext({ uri }));

/** The files of the portal. */
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
  const { uri, statusCode, headers } = navigated(normalize(path));
  if (statusCode !== undefined)
    return { ...plain(statusCode, 'Elsewhere'), headers: { location: headers?.location.value ?? '/' } };
  // What functions read is not in the bucket.
  if (uri?.startsWith(`/${brushes}/`) === true) return plain(404, 'Not Found');
  const file = join(root, uri ?? '');
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() === true ? fileAnswer(file, uri ?? '', request) : plain(404, 'Not Found');
}

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
