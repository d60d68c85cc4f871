import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { mayRedirect } from '../../../infra/local/services/identity/redirects.ts';
import { startIdentity, type Identity } from '../../../infra/local/services/identity.ts';
import { personas } from '../../../infra/local/services/personas.ts';

const Tokens = z.object({
  access_token: z.string(),
  id_token: z.string(),
  refresh_token: z.string(),
  expires_in: z.literal(900),
  token_type: z.literal('Bearer'),
  scope: z.literal('openid'),
});
const callback = 'http://127.0.0.1:8080/callback';
const listed = 'https://portal.example.org/callback';

let dataDir: string;
let identity: Identity;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'identity-'));
  identity = await startIdentity({ dataDir, redirects: [listed] });
});
afterAll(async () => {
  await identity.stop();
  rmSync(dataDir, { recursive: true });
});

const pkce = () => {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
};
const authorize = (
  path: string,
  challenge: string,
  changes: Record<string, string | undefined> = {},
): Promise<Response> => {
  const query = {
    client_id: 'portal',
    redirect_uri: callback,
    response_type: 'code',
    scope: 'openid',
    state: 'state-1',
    nonce: 'nonce-1',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...changes,
  };
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, value);
  return fetch(`${identity.url}${path}?${search.toString()}`, { redirect: 'manual' });
};
const token = async (body: Record<string, string>, url = identity.url) => {
  const answer = await fetch(`${url}/token`, { method: 'POST', body: new URLSearchParams(body) });
  const json: unknown = await answer.json();
  return { status: answer.status, json };
};
const signInAs = async (person: string, challenge: string) => {
  const answer = await authorize('/authorize/as', challenge, { as: person });
  return new URL(answer.headers.get('location') ?? '').searchParams;
};
const exchange = (code: string, verifier: string, changes: Record<string, string> = {}) =>
  token({
    grant_type: 'authorization_code',
    client_id: 'portal',
    redirect_uri: callback,
    code,
    code_verifier: verifier,
    ...changes,
  });
const password = async (username: string) =>
  Tokens.parse((await token({ grant_type: 'password', client_id: 'portal', scope: 'openid', username })).json);
const invalid = { status: 400, json: { error: 'invalid_grant' } };

const page = async (lang: string) => (await authorize('/authorize', pkce().challenge, { lang })).text();
const renew = (text: string) => token({ grant_type: 'refresh_token', client_id: 'portal', refresh_token: text });
const userInfo = (bearer: string) =>
  fetch(`${identity.url}/userinfo`, { headers: { authorization: `Bearer ${bearer}` } });
const endSession = (target: string) =>
  fetch(
    `${identity.url}/endsession?${new URLSearchParams({ post_logout_redirect_uri: target, state: 's' }).toString()}`,
    { redirect: 'manual' },
  );
const statusFrom = async (origin: string) => {
  const body = new URLSearchParams({ grant_type: 'x' });
  return (await fetch(`${identity.url}/token`, { method: 'POST', headers: { origin }, body })).status;
};
/** The same address again; the client first has to notice that its old connections are gone. */
const restart = async () => {
  await identity.stop();
  identity = await startIdentity({ dataDir, redirects: [listed], port: Number(new URL(identity.url).port) });
  const answers = () =>
    fetch(`${identity.url}/jwks`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(answers).toBe(true);
};

describe('the local sign-in', () => {
  it('describes itself where OpenID Connect says', async () => {
    const document: unknown = await (await fetch(`${identity.url}/.well-known/openid-configuration`)).json();
    expect(document).toMatchObject({
      issuer: identity.url,
      authorization_endpoint: `${identity.url}/authorize`,
      token_endpoint: `${identity.url}/token`,
      jwks_uri: `${identity.url}/jwks`,
      code_challenge_methods_supported: ['S256'],
    });
  });

  it.each([
    ['ru', 'Роли, которые можно попробовать', 'заглушка'],
    ['en', 'Roles to try', 'placeholder'],
  ])('tells who opens its address what to do (%s)', async (lang, ...texts) => {
    const answer = await fetch(`${identity.url}/?lang=${lang}`);
    const html = await answer.text();
    expect([answer.status, html.includes(`<html lang="${lang}">`)]).toEqual([200, true]);
    const command = `curl -s ${identity.url}/token -d grant_type=password -d client_id=portal -d scope=openid -d username=anna`;
    for (const text of [...texts, ...personas.map(({ sub }) => `<code>${sub}</code>`), command])
      expect(html).toContain(text);
    expect(html).toContain('href="/.well-known/openid-configuration"');
  });

  it('signs a person in with code and PKCE, into tokens that the gateway can verify', async () => {
    const { verifier, challenge } = pkce();
    const back = await signInAs('operator', challenge);
    expect(back.get('state')).toBe('state-1');
    const { json } = await exchange(back.get('code') ?? '', verifier);
    const tokens = Tokens.parse(json);
    const keys = createRemoteJWKSet(new URL(`${identity.url}/jwks`));
    const { payload } = await jwtVerify(tokens.access_token, keys, { issuer: identity.url, algorithms: ['RS256'] });
    expect(payload).toMatchObject({
      sub: 'operator',
      client_id: 'portal',
      scope: 'openid',
      token_use: 'access',
      email: 'operator@example.org',
      name: 'Мария Проверкина',
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(900);
    expect(payload.aud).toBeUndefined();
    expect(decodeJwt(tokens.id_token)).toMatchObject({
      sub: 'operator',
      aud: 'portal',
      nonce: 'nonce-1',
      token_use: 'id',
    });
  });

  it('takes a code once, from the client and with the verifier that it was given for', async () => {
    const { verifier, challenge } = pkce();
    const code = async () => (await signInAs('founder', challenge)).get('code') ?? '';
    const spent = await code();
    expect((await exchange(spent, verifier)).status).toBe(200);
    expect(await exchange(spent, verifier)).toEqual(invalid);
    expect(await exchange(await code(), pkce().verifier)).toEqual(invalid);
    expect(await exchange(await code(), verifier, { redirect_uri: 'http://127.0.0.1:8080/other' })).toEqual(invalid);
    expect(await exchange('made-up', verifier)).toEqual(invalid);
    const { status, json } = await token({
      grant_type: 'authorization_code',
      client_id: 'portal',
      redirect_uri: callback,
      code: await code(),
    });
    expect([status, json]).toEqual([400, { error: 'invalid_request' }]);
  });

  it('forgets a code after a minute', async () => {
    let now = Date.now();
    const forgetful = await startIdentity({ now: () => new Date(now) });
    try {
      const { verifier, challenge } = pkce();
      const query = { client_id: 'portal', redirect_uri: callback, response_type: 'code', code_challenge: challenge };
      const target = `${forgetful.url}/authorize/as?${new URLSearchParams({ ...query, code_challenge_method: 'S256', as: 'x' }).toString()}`;
      const code =
        new URL((await fetch(target, { redirect: 'manual' })).headers.get('location') ?? '').searchParams.get('code') ??
        '';
      now += 60_001;
      const body = {
        grant_type: 'authorization_code',
        client_id: 'portal',
        redirect_uri: callback,
        code,
        code_verifier: verifier,
      };
      expect(await token(body, forgetful.url)).toEqual(invalid);
    } finally {
      await forgetful.stop();
    }
  });

  it.each([
    ['an unknown client', { client_id: 'thief' }],
    ['a redirect elsewhere', { redirect_uri: 'https://thief.example/callback' }],
    ['a redirect that only looks local', { redirect_uri: 'http://127.0.0.1@thief.example/' }],
    ['no redirect', { redirect_uri: undefined }],
  ])('tells the person, and sends the browser nowhere, for %s', async (_, changes) => {
    const answer = await authorize('/authorize/as', pkce().challenge, { as: 'founder', ...changes });
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
  });

  it.each([
    ['no PKCE', { code_challenge: undefined }, 'invalid_request'],
    ['plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['another response type', { response_type: 'token' }, 'unsupported_response_type'],
    ['a scope without openid', { scope: 'profile' }, 'invalid_scope'],
    ['a silent sign-in', { prompt: 'none' }, 'login_required'],
  ])('sends the application an error for %s', async (_, changes, error) => {
    const answer = await authorize('/authorize', pkce().challenge, changes);
    const back = new URL(answer.headers.get('location') ?? '');
    expect([back.origin + back.pathname, Object.fromEntries(back.searchParams)]).toEqual([
      callback,
      { error, state: 'state-1' },
    ]);
  });

  it('shows every role in both languages, without script', async () => {
    const [russian, english] = [await page('ru'), await page('en')];
    for (const { about } of personas)
      expect([russian.includes(about.ru), english.includes(about.en)]).toEqual([true, true]);
    expect(`${russian}${english}`).not.toMatch(/<script|javascript:/);
  });

  it('writes nothing of what came with the address into the page unescaped', async () => {
    const answer = await authorize('/authorize/as', pkce().challenge, {
      state: '"><script>1</script>',
      as: '<img src=x>',
    });
    expect([answer.status, /<script|<img/.test(await answer.text())]).toEqual([400, false]);
  });

  it('gives an API client a token for any person id, the same person every time', async () => {
    const ids = fc.string({ unit: fc.constantFrom(...'abzAZ09._:|@-'.split('')), minLength: 1, maxLength: 128 });
    await fc.assert(
      fc.asyncProperty(ids, async (id) => {
        const claims = decodeJwt((await password(id)).access_token);
        const again = decodeJwt((await password(id)).access_token);
        expect(claims).toMatchObject({
          sub: id,
          token_use: 'access',
          scope: 'openid',
          name: again['name'],
          email: again['email'],
        });
        expect(z.email().safeParse(claims['email']).success).toBe(true);
      }),
      { numRuns: 25, endOnFailure: true },
    );
    expect(decodeJwt((await password('anna-7')).access_token)['email']).toBe('anna-7@example.org');
  });

  it.each([
    [{ grant_type: 'password', client_id: 'portal', username: 'nobody here' }, 400, 'invalid_grant'],
    [{ grant_type: 'password', client_id: 'portal', username: 'x', scope: 'admin' }, 400, 'invalid_scope'],
    [{ grant_type: 'password', client_id: 'thief', username: 'x' }, 401, 'invalid_client'],
    [{ grant_type: 'client_credentials', client_id: 'portal' }, 400, 'unsupported_grant_type'],
    [{ client_id: 'portal' }, 400, 'invalid_request'],
  ])('refuses %j', async (body, status, error) => {
    expect(await token(body)).toEqual({ status, json: { error } });
  });

  it('renews tokens until the person signs out, over a restart too', async () => {
    const { refresh_token: refresh, access_token: access } = await password('founder');
    expect((await renew(refresh)).status).toBe(200);
    expect(await renew(access)).toEqual(invalid);
    expect(await renew(`${refresh}x`)).toEqual(invalid);
    await restart();
    expect((await renew(refresh)).status).toBe(200);
    await jwtVerify(access, createRemoteJWKSet(new URL(`${identity.url}/jwks`)), { issuer: identity.url });
    await fetch(`${identity.url}/revoke`, { method: 'POST', body: new URLSearchParams({ token: refresh }) });
    expect(await renew(refresh)).toEqual(invalid);
    await restart();
    expect(await renew(refresh)).toEqual(invalid);
  });

  it('tells an access token who it belongs to, and nothing to others', async () => {
    const tokens = await password('partner');
    expect(await (await userInfo(tokens.access_token)).json()).toMatchObject({
      sub: 'partner',
      email: 'partner@example.org',
    });
    expect((await userInfo(tokens.refresh_token)).status).toBe(401);
  });

  it('ends a session where the application asks, when that is allowed', async () => {
    expect((await endSession('http://localhost:8080/')).headers.get('location')).toBe('http://localhost:8080/?state=s');
    expect((await endSession('https://thief.example/')).status).toBe(200);
  });

  it('lets pages of this machine call it, and no page of another site', async () => {
    expect([await statusFrom('http://localhost:8080'), await statusFrom('https://portal.example.org')]).toEqual([
      400, 400,
    ]);
    expect([await statusFrom('https://thief.example'), await statusFrom('null')]).toEqual([403, 403]);
  });

  it.each(['/introspect', '/unserved/token', '/unserved/authorize', '/nothing'])('does not serve %s', async (path) => {
    expect(
      (await fetch(`${identity.url}${path}`, { method: 'POST', body: 'grant_type=client_credentials' })).status,
    ).toBe(404);
  });

  it.each([
    ['http://localhost:3000/a?b=c', true],
    ['http://127.0.0.1/', true],
    [listed, true],
    [`${listed}/more`, false],
    ['https://localhost:3000/', false],
    ['http://localhost.thief.example/', false],
    ['http://someone@localhost/', false],
    ['http://localhost/#fragment', false],
    ['javascript:alert(1)', false],
    ['/relative', false],
  ])('may redirect to %s: %s', (target, allowed) => {
    expect(mayRedirect(target, [listed])).toBe(allowed);
  });
});
