import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Front, startFront } from '../../../infra/local/front/front.ts';
import { staticAnswer } from '../../../infra/local/front/static-files.ts';

const root = mkdtempSync(join(tmpdir(), 'site-'));
const long = 'let kto = "никто";'.repeat(200);
let front: Front;
const received: Record<string, string>[] = [];

beforeAll(async () => {
  mkdirSync(join(root, 'assets'));
  mkdirSync(join(root, 'docs'));
  mkdirSync(join(root, 'api'));
  writeFileSync(join(root, 'index.html'), '<h1>portal</h1>');
  writeFileSync(join(root, 'page.html'), '<h1>page</h1>');
  writeFileSync(join(root, 'docs/index.html'), '<h1>docs</h1>');
  writeFileSync(join(root, 'api/openapi.json'), '{"openapi":"3.1.0"}');
  writeFileSync(join(root, 'assets/a-1.js'), 'let a');
  writeFileSync(join(root, 'assets/long-1.js'), long);
  writeFileSync(join(root, 'assets/long-1.png'), long);
  front = await startFront({
    port: 0,
    behaviours: [
      { origin: 'pages', pattern: '/api/*', originHeaders: {}, compress: false, responseHeaders: [] },
      {
        origin: 'pages',
        pattern: 'embed/*',
        originHeaders: {},
        compress: true,
        responseHeaders: [{ name: 'content-security-policy', value: 'frame-ancestors *', override: true }],
      },
      {
        origin: 'pages',
        pattern: '*',
        originHeaders: {},
        compress: true,
        responseHeaders: [{ name: 'x-frame-options', value: 'DENY', override: true }],
      },
    ],
    originHeaders: { 'x-origin-secret': 'secret' },
    api: async ({ headers }) => {
      received.push({ ...headers });
      return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from('{}') };
    },
    files: (request) => staticAnswer(root, request),
    log: () => undefined,
  });
});
afterAll(async () => {
  await front.stop();
  rmSync(root, { recursive: true });
});
const get = (path: string, init: RequestInit = {}) => fetch(`${front.url}${path}`, { redirect: 'manual', ...init });

describe('the front', () => {
  it.each([
    ['/', 200, 'text/html; charset=utf-8', '<h1>portal</h1>'],
    ['/clusters/7', 200, 'text/html; charset=utf-8', '<h1>page</h1>'],
    ['/docs/', 200, 'text/html; charset=utf-8', '<h1>docs</h1>'],
    ['/api/openapi.json', 200, 'application/json; charset=utf-8', '{"openapi":"3.1.0"}'],
    ['/assets/a-1.js', 200, 'text/javascript; charset=utf-8', 'let a'],
    ['/assets/missing.js', 404, 'text/plain; charset=utf-8', 'Not Found\n'],
    ['/..%2f..%2fetc%2fpasswd', 400, 'text/plain; charset=utf-8', 'Bad Request\n'],
    ['/%ff', 400, 'text/plain; charset=utf-8', 'Bad Request\n'],
    ['/api/things', 200, 'application/json', '{}'],
  ])('answers %s', async (path, status, type, text) => {
    const response = await get(path);
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      status,
      type,
      text,
    ]);
  });

  it.each([
    ['/embed/statistics/clusters', null, 'frame-ancestors *'],
    ['/embed', 'DENY', null],
    ['/statistics/clusters', 'DENY', null],
    ['/clusters/embed/statistics', 'DENY', null],
  ])('says of %s whether it may stand in a frame, as its behaviour does', async (path, frame, policy) => {
    const { headers } = await get(path);
    expect([headers.get('x-frame-options'), headers.get('content-security-policy')]).toEqual([frame, policy]);
  });

  it('sends a folder to its own address', async () => {
    const response = await get('/docs');
    expect([response.status, response.headers.get('location')]).toEqual([308, '/docs/']);
  });

  it('answers HEAD without a body and a known ETag with 304', async () => {
    const head = await get('/assets/a-1.js', { method: 'HEAD' });
    expect([head.headers.get('content-length'), await head.text()]).toEqual(['5', '']);
    const etag = head.headers.get('etag') ?? '';
    expect((await get('/assets/a-1.js', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('lets browsers keep what the build named by its content, and nothing else', async () => {
    expect((await get('/assets/a-1.js')).headers.get('cache-control')).toContain('immutable');
    expect((await get('/')).headers.get('cache-control')).toBe('no-cache');
  });

  it.each([
    ['/assets/long-1.js', 'gzip, br', 'br'],
    ['/assets/long-1.js', 'gzip;q=0.5, br;q=0', 'gzip'],
    ['/assets/long-1.js', 'identity', null],
    ['/assets/long-1.png', 'gzip, br', null],
    ['/assets/a-1.js', 'gzip, br', null],
    ['/api/things', 'gzip, br', null],
  ])('compresses %s for who says "%s" as %s, as the distribution does', async (path, accepted, encoding) => {
    const response = await get(path, { headers: { 'accept-encoding': accepted } });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    if (path.includes('long')) expect(await response.text()).toBe(long);
    const etag = response.headers.get('etag') ?? '';
    expect(etag.startsWith('W/')).toBe(encoding !== null);
    if (encoding === null) return;
    expect(response.headers.get('vary')).toBe('accept-encoding');
    expect(Number(response.headers.get('content-length'))).toBeLessThan(200);
    expect((await get(path, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('adds the headers of the distribution to files', async () => {
    expect((await get('/')).headers.get('x-frame-options')).toBe('DENY');
    expect((await get('/api/things')).headers.get('x-frame-options')).toBeNull();
  });

  it('refuses to write files', async () => {
    expect((await get('/', { method: 'POST' })).status).toBe(405);
  });

  it('says the origin secret itself and believes no client that says it', async () => {
    await get('/api/things', { headers: { 'x-origin-secret': 'guess', 'x-forwarded-for': '1.2.3.4' } });
    expect(received.at(-1)).toMatchObject({ 'x-origin-secret': 'secret', 'x-forwarded-for': '127.0.0.1' });
  });
});
