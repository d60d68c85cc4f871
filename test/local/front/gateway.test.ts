import { describe, expect, it } from 'vitest';
import { FunctionError } from '../../../infra/local/functions/execution-environment.ts';
import type { Json } from '../../../infra/local/template/template-schema.ts';
import { asked, gatewayOf, request } from './ask-gateway.ts';

describe('the event of a request', () => {
  it('has exactly the parts of payload format 2.0', async () => {
    const { body } = await asked({
      path: '/api/things/a%20b',
      query: 'x=1&x=2&y=%C3%A9',
      headers: { cookie: 'a=1; b=2', 'user-agent': 'test', accept: '*/*' },
    });
    expect(body).toEqual({
      version: '2.0',
      routeKey: 'GET /api/things/{id}',
      rawPath: '/api/things/a b',
      rawQueryString: 'x=1&x=2&y=%C3%A9',
      cookies: ['a=1', 'b=2'],
      headers: { 'user-agent': 'test', accept: '*/*', host: 'api.execute-api.eu-central-1.amazonaws.com' },
      queryStringParameters: { x: '1,2', y: 'é' },
      requestContext: {
        accountId: '000000000000',
        apiId: 'api',
        domainName: 'api.execute-api.eu-central-1.amazonaws.com',
        domainPrefix: 'api',
        http: {
          method: 'GET',
          path: '/api/things/a b',
          protocol: 'HTTP/1.1',
          sourceIp: '127.0.0.1',
          userAgent: 'test',
        },
        requestId: expect.stringMatching(/^[\da-f-]{36}$/),
        routeKey: 'GET /api/things/{id}',
        stage: '$default',
        time: expect.stringMatching(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
        timeEpoch: expect.any(Number),
      },
      pathParameters: { id: 'a b' },
      isBase64Encoded: false,
    });
  });

  it.each([
    ['application/json', '{"a":1}', '{"a":1}', false],
    ['application/merge-patch+json; charset=utf-8', '{}', '{}', false],
    ['text/plain', 'é', 'é', false],
    ['application/x-www-form-urlencoded', 'a=1', 'YT0x', true],
    ['application/octet-stream', 'abc', 'YWJj', true],
  ])('carries a body of %s', async (type, sent, body, isBase64Encoded) => {
    const answer = await asked({
      method: 'POST',
      path: '/api/things',
      headers: { 'content-type': type },
      body: Buffer.from(sent),
    });
    expect(answer.body).toMatchObject({ body, isBase64Encoded });
  });
});

describe('the route of a request', () => {
  it.each([
    ['GET', '/api/things/best', 'GET /api/things/best'],
    ['GET', '/api/things/other', 'GET /api/things/{id}'],
    ['DELETE', '/api/files/a/b/c', 'ANY /api/files/{path+}'],
  ])('%s %s is %s', async (method, path, routeKey) => {
    expect((await asked({ method, path })).body).toMatchObject({ routeKey });
  });

  it.each([
    ['DELETE', '/api/things/1'],
    ['GET', '/api/things/'],
    ['GET', '/api/nothing'],
    ['POST', '/API/things'],
  ])('%s %s is not there', async (method, path) => {
    expect(await asked({ method, path })).toMatchObject({ status: 404, body: { message: 'Not Found' } });
  });

  it('is a bad request when the path cannot be decoded', async () => {
    expect(await asked({ path: '/api/things/%ff' })).toMatchObject({ status: 400, body: { message: 'Bad Request' } });
  });
});

describe('limits of the gateway', () => {
  it('refuses a body above 10 MB, and one that no longer fits into an event', async () => {
    for (const bytes of [10 * 1024 * 1024 + 1, 7 * 1024 * 1024])
      expect(await asked({ method: 'POST', path: '/api/things', body: Buffer.alloc(bytes, 'a') })).toMatchObject({
        status: 413,
        body: { message: 'Request Entity Too Large' },
      });
  });

  it('refuses headers above 10,240 bytes', async () => {
    expect(await asked({ headers: { cookie: 'x'.repeat(10_240) } })).toMatchObject({
      status: 431,
      body: { message: 'Request Header Fields Too Large' },
    });
  });
});

describe('the answer of a function', () => {
  it.each<[string, Json, number, string, string]>([
    ['a structure', { statusCode: 201, headers: { 'Content-Type': 'text/x' }, body: 'é' }, 201, 'text/x', 'é'],
    ['no content type', { statusCode: 200, body: 'a' }, 200, 'text/plain;charset=UTF-8', 'a'],
    ['base64', { statusCode: 200, body: 'YQ==', isBase64Encoded: true }, 200, 'text/plain;charset=UTF-8', 'a'],
    ['plain JSON', { a: 1 }, 200, 'application/json', '{"a":1}'],
    ['a status that is none', { statusCode: 'x' }, 500, 'application/json', '{"message":"Internal Server Error"}'],
  ])('as %s', async (_, result, status, type, text) => {
    const made = await gatewayOf(async () => result).handle(request());
    expect([made.status, made.headers['content-type'], made.body.toString()]).toEqual([status, type, text]);
  });

  it('is an error of the server when the function throws, and unavailable when it takes too long', async () => {
    const thrown = await asked(
      {},
      gatewayOf(() => Promise.reject(new FunctionError('no'))),
    );
    expect(thrown).toMatchObject({ status: 500, body: { message: 'Internal Server Error' } });
    const late = await asked(
      {},
      gatewayOf(() => new Promise(() => undefined)),
    );
    expect(late).toMatchObject({ status: 503, body: { message: 'Service Unavailable' } });
  });
});
