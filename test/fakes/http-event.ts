import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type Endpoint, routeKey } from '../../shared/contracts/endpoint.ts';

export const originSecret = 'origin-secret';

export type Request = {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON, unless it is text already. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Claims of the token that the gateway verified. */
  readonly claims?: Readonly<Record<string, string>>;
};

/** What API Gateway (HTTP API, payload 2.0) hands to the function for a request to this endpoint. */
export function httpEvent(
  endpoint: Pick<Endpoint, 'method' | 'path'>,
  { path, query, body, headers, claims }: Request,
): APIGatewayProxyEventV2 {
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const authorizer = { jwt: { claims: { ...claims }, scopes: ['openid'] }, principalId: '', integrationLatency: 0 };
  return {
    version: '2.0',
    routeKey: routeKey(endpoint),
    rawPath: endpoint.path,
    rawQueryString: '',
    headers: {
      'x-origin-secret': originSecret,
      ...(text === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      domainName: 'localhost',
      domainPrefix: 'localhost',
      requestId: 'request-1',
      routeKey: routeKey(endpoint),
      stage: '$default',
      time: '',
      timeEpoch: 0,
      http: {
        method: endpoint.method,
        path: endpoint.path,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: '',
      },
      ...(claims === undefined ? {} : { authorizer }),
    },
    ...(path === undefined ? {} : { pathParameters: path }),
    ...(query === undefined ? {} : { queryStringParameters: query }),
    ...(text === undefined ? {} : { body: text }),
    isBase64Encoded: false,
  };
}
