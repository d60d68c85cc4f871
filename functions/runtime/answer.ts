import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 as Response } from 'aws-lambda';
import { type Endpoint, FileAnswer, revalidates } from '../../shared/contracts/endpoint.ts';
import { setCookie, WithCookies } from './cookie.ts';
import { etag } from './preconditions.ts';
import { securityHeaders } from './problem.ts';

/**
 * What a route found, as its contract says it is sent: JSON, or a file. A file that the caller has already
 * (`If-None-Match`) is not sent again.
 */
export function answerOf(endpoint: Endpoint, made: unknown, has?: string): Response {
  if (made instanceof WithCookies) return leaving(endpoint, made);
  const { status, produces, cache } = endpoint;
  if (produces === undefined) return json(status, made, cache);
  const answer = file(status, FileAnswer.parse(made), cache);
  return revalidates(endpoint) ? unlessHad(answer, has) : answer;
}

function leaving({ status, setsCookies, clearsStorage }: Endpoint, { output, cookies }: WithCookies): Response {
  if (setsCookies !== true) throw new Error('this endpoint does not say that it leaves cookies');
  const response = json(status, output);
  return {
    ...response,
    headers: { ...response.headers, ...(clearsStorage === true ? { 'clear-site-data': '"storage"' } : {}) },
    ...(cookies.length === 0 ? {} : { cookies: cookies.map(setCookie) }),
  };
}

export function json(statusCode: number, body: unknown, cache?: number): Response {
  const version = typeof body === 'object' && body !== null && 'version' in body ? body.version : undefined;
  return {
    statusCode,
    headers: {
      ...headersOf('application/json; charset=utf-8', cache),
      ...(typeof version === 'number' ? { etag: etag(version) } : {}),
    },
    body: JSON.stringify(body),
  };
}

function file(statusCode: number, { contentType, fileName, bytes }: FileAnswer, cache: number | undefined): Response {
  return {
    statusCode,
    headers: {
      ...headersOf(contentType, cache),
      ...(fileName === undefined ? {} : { 'content-disposition': attachment(fileName) }),
    },
    body: Buffer.from(bytes).toString('base64'),
    isBase64Encoded: true,
  };
}

/** A proxy that packs an answer makes its tag weak: the file behind it is the same (RFC 9110, 13.1.2). */
function unlessHad(answer: Response, has: string | undefined): Response {
  const tag = `"${createHash('sha256')
    .update(answer.body ?? '')
    .digest('base64url')}"`;
  const headers = { ...answer.headers, etag: tag };
  const tags = (has ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (!tags.includes(tag)) return { ...answer, headers };
  const cache = answer.headers?.['cache-control'] ?? securityHeaders['cache-control'];
  return { statusCode: 304, headers: { ...securityHeaders, 'cache-control': cache, etag: tag } };
}

const headersOf = (contentType: string, cache: number | undefined) => ({
  ...securityHeaders,
  'content-type': contentType,
  ...(cache === undefined ? {} : { 'cache-control': `public, max-age=0, s-maxage=${cache}` }),
});

/** Names in Russian by RFC 6266 and RFC 8187, with a plain one for whoever does not know those. */
const attachment = (name: string): string =>
  `attachment; filename="${name.replaceAll(/[^\w.-]+/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, escaped)}`;

const escaped = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
