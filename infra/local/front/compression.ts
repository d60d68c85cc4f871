import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { HttpAnswer } from './http-answer.ts';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** CloudFront compresses nothing smaller or larger. */
const smallest = 1000;
const largest = 10_000_000;
const statuses = new Set([200, 403, 404]);
const types = new Set([
  'application/atom+xml',
  'application/javascript',
  'application/json',
  'application/manifest+json',
  'application/problem+json',
  'application/wasm',
  'application/xml',
  'image/svg+xml',
  'text/calendar',
  'text/css',
  'text/csv',
  'text/html',
  'text/javascript',
  'text/plain',
]);

const encodings = {
  br: (bytes: Buffer) => toBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer) => toGzip(bytes),
};

/** An answer as CloudFront gives it to who can read Brotli or gzip; the tag becomes a weak one. */
export async function compressed(answer: HttpAnswer, accepted: string | undefined): Promise<HttpAnswer> {
  const { status, headers, body } = answer;
  const type = String(headers['content-type'] ?? '').split(';', 1)[0];
  const isSuitable = statuses.has(status) && body.length >= smallest && body.length <= largest && types.has(type ?? '');
  const encoding = (['br', 'gzip'] as const).find((one) => accepts(accepted, one));
  if (!isSuitable || encoding === undefined || headers['content-encoding'] !== undefined) return answer;
  const { etag, vary } = headers;
  return {
    status,
    headers: {
      ...headers,
      ...(typeof etag === 'string' && etag !== '' ? { etag: `W/${etag.replace(/^W\//, '')}` } : {}),
      'content-encoding': encoding,
      vary: [vary, 'accept-encoding'].flat().filter(Boolean).join(', '),
    },
    body: await encodings[encoding](body),
  };
}

const accepts = (accepted: string | undefined, encoding: string): boolean =>
  (accepted ?? '').split(',').some((one) => {
    const [name, quality] = one.split(';').map((part) => part.trim());
    return name === encoding && !/^q=0(?:\.0*)?$/.test(quality ?? '');
  });
