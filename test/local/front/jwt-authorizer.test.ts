import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, stopListening } from '../../../infra/local/services/listen.ts';
import { asked, echo } from './ask-gateway.ts';

let issuer: string;
let server: Server;
let token: (claims?: JWTPayload) => Promise<string>;

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' };
  server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/jwks' ? { keys: [jwk] } : { jwks_uri: `${issuer}/jwks` }));
  });
  issuer = await listen(server, 0);
  const now = Math.floor(Date.now() / 1000);
  token = (claims = {}) =>
    new SignJWT({
      iss: issuer,
      sub: 'anna',
      client_id: 'ours',
      scope: 'openid profile',
      iat: now,
      exp: now + 60,
      list: ['a', 'b'],
      ...claims,
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .sign(privateKey);
});
afterAll(() => stopListening(server));

describe('the authorizer', () => {
  const ask = (authorization: string) => asked({ path: '/api/private', headers: { authorization } }, echo(issuer));

  it('lets a genuine token in and hands over its claims as texts', async () => {
    const { status, body } = await ask(`Bearer ${await token()}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      requestContext: {
        authorizer: {
          jwt: {
            claims: { sub: 'anna', exp: expect.stringMatching(/^\d+$/), list: '[a b]' },
            scopes: ['openid', 'profile'],
          },
        },
      },
    });
  });

  it.each<[string, JWTPayload]>([
    ['of another issuer', { iss: 'https://elsewhere.example' }],
    ['for another client', { client_id: 'theirs' }],
    ['for another audience', { aud: 'theirs' }],
    ['that has expired', { exp: 1 }],
    ['that is not valid yet', { nbf: 4_000_000_000 }],
    ['from the future', { iat: 4_000_000_000 }],
  ])('refuses a token %s', async (_, claims) => {
    expect(await ask(`Bearer ${await token(claims)}`)).toMatchObject({
      status: 401,
      body: { message: 'Unauthorized' },
    });
  });

  it('refuses no token, no real token, and a forged one', async () => {
    const [head, , signature] = (await token()).split('.');
    const forged = `${head}.${Buffer.from('{"sub":"boris"}').toString('base64url')}.${signature}`;
    for (const header of ['', 'Bearer', 'Bearer x.y.z', 'Basic YTpi', `Bearer ${forged}`])
      expect((await ask(header)).status).toBe(401);
  });

  it('forbids a genuine token without the scope of the route', async () => {
    expect(await ask(`Bearer ${await token({ scope: 'profile' })}`)).toMatchObject({
      status: 403,
      body: { message: 'Forbidden' },
    });
  });
});
