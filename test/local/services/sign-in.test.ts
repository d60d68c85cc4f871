import { createServer } from 'node:http';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { startIdentity, type Identity } from '../../../infra/local/services/identity.ts';
import { endpointsByName } from '../../../shared/contracts/endpoints.ts';
import { fieldOf } from '../../fakes/field-of.ts';
import { listen } from '../../fakes/listen.ts';
import { Browser, portalUrl, sessionWorld } from './session-world.ts';

const minutes = 60_000;
let identity: Identity;
let strict: Identity;
let world: ReturnType<typeof sessionWorld>;
beforeAll(async () => {
  [identity, strict] = await Promise.all([startIdentity({}), startIdentity({ graceSeconds: 0 })]);
});
afterAll(() => Promise.all([identity.stop(), strict.stop()]));
beforeEach(() => {
  world = sessionWorld(identity.url);
});

const later = (milliseconds: number) => {
  world.now = new Date(world.now.getTime() + milliseconds);
};
const failed = { status: 409, code: 'sign-in-failed' };
const gone = { signedIn: false };
const tokenIn = (body: unknown) => decodeJwt(String(fieldOf(body, 'accessToken')));

describe('signing in', () => {
  it('leads to the provider with PKCE, state and nonce, and back to where the person was', async () => {
    const browser = new Browser();
    const url = new URL(await world.begin(browser, '/clusters?page=2#third'));
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: 'portal',
      response_type: 'code',
      redirect_uri: `${portalUrl}/signed-in`,
      scope: 'openid',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      ui_locales: 'ru',
    });
    const { status, body } = await world.finish(browser, await world.comeBack(url.href));
    expect([status, fieldOf(body, 'returnTo')]).toEqual([200, '/clusters?page=2#third']);
    expect(tokenIn(body)).toMatchObject({ sub: 'anna', iss: identity.url, client_id: 'portal', token_use: 'access' });
    expect(fieldOf(body, 'expiresAt')).toBe(new Date(world.now.getTime() + 15 * minutes).toISOString());
    expect([...browser.jar.keys()]).toEqual(['__Host-session']);
  });

  it('leaves cookies that scripts cannot read, other sites cannot send, and nobody can look into', async () => {
    const browser = new Browser();
    const begun = await world.call('beginSignIn', { body: { returnTo: '/' }, browser });
    browser.keep(begun.cookies);
    const url = endpointsByName.beginSignIn.output.parse(begun.body).authorizeUrl;
    const finished = await world.finish(browser, await world.comeBack(url));
    const strictly = 'Secure; HttpOnly; SameSite=Strict';
    expect(begun.cookies).toEqual([
      expect.stringMatching(new RegExp(`^__Host-signing-in=[\\w.-]+; Path=/; Max-Age=900; ${strictly}$`)),
    ]);
    expect(finished.cookies).toEqual([
      `__Host-signing-in=; Path=/; Max-Age=0; ${strictly}`,
      expect.stringMatching(new RegExp(`^__Host-session=[\\w.-]+; Path=/; Max-Age=1800; ${strictly}$`)),
    ]);
    for (const sealed of browser.jar.values())
      expect(decodeProtectedHeader(sealed)).toEqual({ alg: 'dir', enc: 'A256GCM' });
    // The refresh token is in no answer that a script of the page could read.
    expect(Object.keys(z.looseObject({}).parse(finished.body))).toEqual(['accessToken', 'expiresAt', 'returnTo']);
    expect(finished.cookies.every((cookie) => cookie.length < 4096)).toBe(true);
  });

  it.each([
    '',
    'clusters',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/a\\b',
    'https://elsewhere.example',
    '/ space',
    '/\tх',
    `/${'x'.repeat(500)}`,
  ])('returns to no other site and no oddity: %j', async (returnTo) => {
    const { body, cookies } = await world.call('beginSignIn', { body: { returnTo } });
    expect([body, cookies]).toEqual([expect.objectContaining({ status: 400, code: 'invalid-request' }), []]);
  });

  it('is not finished in a browser that did not begin it (a code was put upon somebody)', async () => {
    const own = new Browser();
    const stolen = await world.comeBack(await world.begin(own));
    const other = new Browser();
    expect((await world.finish(other, stolen)).body).toMatchObject(failed);
    await world.begin(other);
    expect((await world.finish(other, stolen)).body).toMatchObject(failed);
    // The code was not spent by these attempts: the provider was never asked.
    expect((await world.finish(own, stolen)).status).toBe(200);
  });

  it('is not finished with a state that is right and a code of somebody else’s sign-in', async () => {
    const [victim, attacker] = [new Browser(), new Browser()];
    const { state } = await world.comeBack(await world.begin(victim));
    const { code } = await world.comeBack(await world.begin(attacker), 'mallory');
    expect((await world.finish(victim, { code, state })).body).toMatchObject(failed);
    expect(world.logged.at(-1)).toMatchObject({ code: 'sign-in-refused', fields: { reason: 'invalid_grant' } });
    expect(victim.jar.has('__Host-session')).toBe(false);
  });

  it('works once: a second use of code and state is refused, even with the cookie of the first', async () => {
    const browser = new Browser();
    const returned = await world.comeBack(await world.begin(browser));
    const again = new Browser();
    for (const [name, value] of browser.jar) again.jar.set(name, value);
    expect((await world.finish(browser, returned)).status).toBe(200);
    expect((await world.finish(browser, returned)).body).toMatchObject(failed);
    expect((await world.finish(again, returned)).body).toMatchObject(failed);
  });

  it('is not finished after a quarter of an hour, nor with a cookie that somebody made or another key sealed', async () => {
    const browser = new Browser();
    const returned = await world.comeBack(await world.begin(browser));
    later(15 * minutes + 1000);
    expect((await world.finish(browser, returned)).body).toMatchObject(failed);
    const foreign = new Browser();
    const elsewhere = sessionWorld(identity.url, 'another-key');
    const theirs = await elsewhere.comeBack(await elsewhere.begin(foreign));
    expect((await world.finish(foreign, theirs)).body).toMatchObject(failed);
    for (const forged of ['', 'x', 'a.b.c.d.e', '{"state":"x"}']) {
      foreign.jar.set('__Host-signing-in', forged);
      expect((await world.finish(foreign, theirs)).body).toMatchObject(failed);
    }
  });

  it('takes the cookie of one purpose for no other', async () => {
    const browser = await world.signIn();
    const session = browser.jar.get('__Host-session') ?? '';
    const returned = await world.comeBack(await world.begin(browser));
    browser.jar.set('__Host-session', browser.jar.get('__Host-signing-in') ?? '');
    browser.jar.set('__Host-signing-in', session);
    expect((await world.renew(browser)).body).toEqual(gone);
    expect((await world.finish(browser, returned)).body).toMatchObject(failed);
  });

  it('says in the language of the person what to do', async () => {
    const body = { code: 'x', state: 'y' };
    const titles = ['ru', 'en'].map(async (language) => {
      const answer = await world.call('finishSignIn', { body, headers: { 'accept-language': language } });
      return fieldOf(answer.body, 'title');
    });
    expect(await Promise.all(titles)).toEqual([
      expect.stringContaining('Войдите ещё раз'),
      expect.stringContaining('Sign in again'),
    ]);
  });

  it('works under both names of one’s own machine, each with its own way back', async () => {
    const browser = new Browser();
    const url = new URL(await world.begin(browser, '/', { origin: 'http://localhost:3000' }));
    expect(url.searchParams.get('redirect_uri')).toBe('http://localhost:3000/signed-in');
  });
});

describe('other sites', () => {
  const calls = [
    ['beginSignIn', { returnTo: '/' }],
    ['finishSignIn', { code: 'x', state: 'y' }],
    ['renewSession', {}],
    ['endSession', {}],
  ] as const;
  it.each(calls)('can not call %s, with the cookies or without', async (name, body) => {
    const browser = await world.signIn();
    const before = new Map(browser.jar);
    for (const origin of ['https://elsewhere.example', 'http://127.0.0.1:3001', 'https://127.0.0.1:3000', 'null', '']) {
      const { status, body: problem, cookies } = await world.call(name, { body, browser, headers: { origin } });
      expect([status, fieldOf(problem, 'code'), cookies]).toEqual([403, 'foreign-page', []]);
    }
    expect(browser.jar).toEqual(before);
    expect((await world.renew(browser)).body).toMatchObject({ signedIn: true });
  });

  it('can not send a form instead of JSON', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await world.call('endSession', { body: 'a=b', headers });
    expect(answer.body).toMatchObject({ status: 415, code: 'unsupported-media-type' });
  });
});

describe('staying signed in', () => {
  it('gives fresh tokens for the cookie, and a fresh cookie', async () => {
    const browser = await world.signIn('operator');
    const first = browser.jar.get('__Host-session');
    later(10 * minutes);
    const { status, body } = await world.renew(browser);
    expect([status, body]).toMatchObject([200, { signedIn: true }]);
    expect(tokenIn(body)).toMatchObject({ sub: 'operator' });
    expect(browser.jar.get('__Host-session')).not.toBe(first);
    expect((await world.renew(browser)).body).toMatchObject({ signedIn: true });
  });

  it('is no error for a visitor', async () => {
    const { status, body, cookies } = await world.call('renewSession');
    expect([status, body, cookies]).toEqual([200, gone, []]);
    expect(world.logged).toEqual([]);
  });

  it('ends after half an hour of rest', async () => {
    const browser = await world.signIn();
    later(29 * minutes);
    expect((await world.renew(browser)).body).toMatchObject({ signedIn: true });
    later(30 * minutes + 1000);
    expect((await world.renew(browser)).body).toEqual(gone);
  });

  it('ends after twelve hours, whatever the person does', async () => {
    const browser = await world.signIn();
    for (let quarter = 0; quarter < 47; quarter++) {
      later(15 * minutes);
      expect((await world.renew(browser)).body).toMatchObject({ signedIn: true });
    }
    const last = (await world.call('renewSession', { browser })).cookies;
    expect(last).toEqual([expect.stringContaining('Max-Age=900;')]);
    later(15 * minutes);
    expect((await world.renew(browser)).body).toEqual(gone);
  });

  it('is not lengthened by a cookie that somebody made, cut or extended', async () => {
    const browser = await world.signIn();
    const cookie = browser.jar.get('__Host-session') ?? '';
    for (const forged of [cookie.slice(0, -4), `${cookie}AAAA`, cookie.replace(/^./, 'f'), 'null', 'ы']) {
      const other = new Browser();
      other.jar.set('__Host-session', forged);
      expect((await world.renew(other)).body).toEqual(gone);
    }
  });

  it('gives two tabs that renew at once an answer each', async () => {
    const browser = await world.signIn();
    const both = await Promise.all([1, 2].map(() => world.call('renewSession', { browser })));
    for (const { body } of both) expect(body).toMatchObject({ signedIn: true });
    for (const { cookies } of both) {
      const tab = new Browser();
      tab.keep(cookies);
      expect((await world.renew(tab)).body).toMatchObject({ signedIn: true });
    }
  });

  it('costs a tab that was late its turn and not the session, where the provider knows no grace', async () => {
    world = sessionWorld(strict.url);
    const browser = await world.signIn();
    const late = new Browser();
    for (const [name, value] of browser.jar) late.jar.set(name, value);
    expect((await world.renew(browser)).body).toMatchObject({ signedIn: true });
    const { body, cookies } = await world.renew(late);
    // Nothing is removed: in a real browser the cookie of the winner is there by now.
    expect([body, cookies]).toEqual([gone, []]);
    expect((await world.renew(browser)).body).toMatchObject({ signedIn: true });
  });
});

describe('signing out', () => {
  it('takes the refresh token back, removes the cookies, and leads to the provider’s own end', async () => {
    const browser = await world.signIn();
    const copied = new Browser();
    for (const [name, value] of browser.jar) copied.jar.set(name, value);
    const { status, body, cookies, headers } = await world.call('endSession', { browser });
    browser.keep(cookies);
    expect([status, [...browser.jar]]).toEqual([200, []]);
    expect(headers['clear-site-data']).toBe('"storage"');
    const end = new URL(String(fieldOf(body, 'endSessionUrl')));
    expect(end.origin + end.pathname).toBe(`${identity.url}/endsession`);
    expect(Object.fromEntries(end.searchParams)).toMatchObject({
      client_id: 'portal',
      post_logout_redirect_uri: `${portalUrl}/`,
    });
    // A copy of the cookie is worth nothing either.
    expect((await world.renew(copied)).body).toEqual(gone);
    expect(world.logged).toContainEqual(
      expect.objectContaining({ code: 'session-ended', fields: { outcome: 'revoked' } }),
    );
  });

  it('works for whoever is not signed in, or not any more', async () => {
    expect((await world.call('endSession')).status).toBe(200);
    const browser = await world.signIn();
    later(13 * 60 * minutes);
    const { status, cookies } = await world.call('endSession', { browser });
    expect([status, cookies.length]).toEqual([200, 2]);
  });
});

describe('while the provider is down', () => {
  const unavailable = { status: 503, code: 'sign-in-unavailable', title: expect.stringContaining('через минуту') };
  const nowhere = () => sessionWorld('http://127.0.0.1:1');

  it('nobody can begin, and is told so', async () => {
    world = nowhere();
    expect((await world.call('beginSignIn', { body: { returnTo: '/' } })).body).toMatchObject(unavailable);
    expect(world.logged).toContainEqual(
      expect.objectContaining({
        code: 'identity-provider-silent',
        fields: { outcome: 'authorize', reason: 'unreachable' },
      }),
    );
  });

  it('whoever is signed in stays so, and gets a token when it is up again', async () => {
    const browser = await world.signIn();
    const returned = new Browser();
    const answer = await world.comeBack(await world.begin(returned));
    const before = new Map(browser.jar);
    const down = nowhere();
    const { body, cookies } = await down.call('renewSession', { browser });
    expect([body, cookies]).toMatchObject([unavailable, []]);
    expect((await down.call('finishSignIn', { body: answer, browser: returned })).body).toMatchObject(unavailable);
    expect(browser.jar).toEqual(before);
    expect((await world.renew(browser)).body).toMatchObject({ signedIn: true });
    expect((await world.finish(returned, answer)).status).toBe(200);
  });

  it('signing out works all the same', async () => {
    const browser = await world.signIn();
    const down = nowhere();
    const { status, body, cookies } = await down.call('endSession', { browser });
    browser.keep(cookies);
    expect([status, body, [...browser.jar]]).toEqual([200, {}, []]);
    expect(down.codes()).toContain('session-ended');
  });

  it('is asked again as soon as it is up: a failure is not kept', async () => {
    const server = createServer((request, response) => {
      const send = (status: number, body: string) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(body);
      if (broken) {
        send(502, '{}');
        return;
      }
      void fetch(`${identity.url}${request.url ?? ''}`)
        .then((answer) => answer.text())
        .then((text) => send(200, text.replaceAll(identity.url, flaky.url)));
    });
    let broken = true;
    const flaky = await listen(server);
    world = sessionWorld(flaky.url);
    const body = { returnTo: '/' };
    expect((await world.call('beginSignIn', { body })).status).toBe(503);
    broken = false;
    expect((await world.call('beginSignIn', { body })).status).toBe(200);
    broken = true;
    // Its description is known by now.
    expect((await world.call('beginSignIn', { body })).status).toBe(200);
    await flaky.stop();
  });
});

it('writes no token, code, state or person into the log', async () => {
  const browser = new Browser();
  const returned = await world.comeBack(await world.begin(browser), 'kanarejka');
  const { body } = await world.finish(browser, returned);
  await world.finish(browser, returned);
  await world.renew(browser);
  await world.call('endSession', { browser });
  const lines = JSON.stringify(world.logged);
  expect(world.codes()).toEqual(expect.arrayContaining(['sign-in-completed', 'session-ended']));
  const secrets = [returned.code, returned.state, 'kanarejka', String(fieldOf(body, 'accessToken'))];
  for (const secret of [...secrets, ...browser.jar.values()]) expect(lines).not.toContain(secret);
});
