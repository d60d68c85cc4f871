import { Gateway } from '../../../infra/local/front/gateway.ts';
import type { HttpRequest } from '../../../infra/local/front/http-event.ts';
import type { Route } from '../../../infra/local/template/http-api.ts';
import type { Json } from '../../../infra/local/template/template-schema.ts';

export const issuerNobodyAsks = 'http://127.0.0.1:1';

export const request = (more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  path: '/api/things/42',
  query: '',
  headers: { 'user-agent': 'test' },
  body: Buffer.alloc(0),
  sourceIp: '127.0.0.1',
  ...more,
});

/** A gateway in front of one function, with a route of every kind. */
export const gatewayOf = (invoke: (event: Json) => Promise<Json>, issuer = issuerNobodyAsks) => {
  const route = (key: string, more: Partial<Route> = {}): Route => ({
    key,
    functionArn: 'arn',
    timeoutMs: 100,
    authorizer: undefined,
    ...more,
  });
  const routes = [
    route('GET /api/things/{id}'),
    route('GET /api/things/best'),
    route('POST /api/things'),
    route('ANY /api/files/{path+}'),
    route('GET /api/private', { authorizer: { issuer, audience: ['ours'], scopes: ['openid'] } }),
  ];
  return new Gateway({
    api: { id: 'api', routes },
    account: '000000000000',
    region: 'eu-central-1',
    invoke: (_, event) => invoke(event),
    log: () => undefined,
  });
};
/** Answers with the event that it got. */
export const echo = (issuer?: string) =>
  gatewayOf(async (event) => ({ statusCode: 200, body: JSON.stringify(event) }), issuer);

export const asked = async (more: Partial<HttpRequest>, gateway = echo()) => {
  const { status, headers, body } = await gateway.handle(request(more));
  const parsed: unknown = JSON.parse(body.toString());
  return { status, headers, body: parsed };
};
