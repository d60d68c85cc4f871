import { randomUUID } from 'node:crypto';
import type { Json } from '../template/template-schema.ts';
import type { Match } from './route-table.ts';

export type HttpRequest = {
  readonly method: string;
  /** As it came, encoded. */
  readonly path: string;
  readonly query: string;
  /** Lower-case names; several values joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly sourceIp: string;
};

export type EventContext = {
  readonly apiId: string;
  readonly account: string;
  readonly region: string;
  readonly authorizer:
    | { readonly claims: Record<string, string>; readonly scopes: readonly string[] | null }
    | undefined;
  readonly at: Date;
};

const textual = /^(?:text\/|application\/(?:[\w.+-]*\+)?(?:json|xml)\b|application\/javascript\b)/i;

/** The event of payload format 2.0. Parts that the request does not have are absent, as in the cloud. */
export function httpEvent(request: HttpRequest, { route, parameters }: Match, context: EventContext): Json {
  const { headers, body } = request;
  const { cookie, ...others } = headers;
  const path = decodeURIComponent(request.path);
  const query = queryOf(request.query);
  const isText = headers['content-type'] === undefined || textual.test(headers['content-type']);
  const host = `${context.apiId}.execute-api.${context.region}.amazonaws.com`;
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: path,
    rawQueryString: request.query,
    ...(cookie === undefined ? {} : { cookies: cookie.split(/;\s*/) }),
    headers: { ...others, host },
    ...(Object.keys(query).length === 0 ? {} : { queryStringParameters: query }),
    requestContext: {
      accountId: context.account,
      apiId: context.apiId,
      ...(context.authorizer === undefined
        ? {}
        : { authorizer: { jwt: { claims: context.authorizer.claims, scopes: scopesOf(context.authorizer.scopes) } } }),
      domainName: host,
      domainPrefix: context.apiId,
      http: {
        method: request.method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: request.sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: route.key,
      stage: '$default',
      time: clf(context.at),
      timeEpoch: context.at.getTime(),
    },
    ...(Object.keys(parameters).length === 0 ? {} : { pathParameters: { ...parameters } }),
    ...(body.length === 0 ? {} : { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

const scopesOf = (scopes: readonly string[] | null): Json => (scopes === null ? null : [...scopes]);

function queryOf(query: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query))
    values[name] = Object.hasOwn(values, name) ? `${values[name]},${value}` : value;
  return values;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `22/Nov/2026:04:17:59 +0000`, as web server logs have it. */
function clf(at: Date): string {
  const day = String(at.getUTCDate()).padStart(2, '0');
  return `${day}/${months[at.getUTCMonth()]}/${at.getUTCFullYear()}:${at.toISOString().slice(11, 19)} +0000`;
}
