import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { httpApi } from '../../functions/runtime/http-api.ts';
import type { LogCode } from '../../functions/runtime/log.ts';
import { Refused } from '../../functions/runtime/refused.ts';
import { WithCookies } from '../../functions/runtime/cookie.ts';
import { cookieRoute, route } from '../../functions/runtime/route.ts';
import type { Endpoint } from '../../shared/contracts/endpoint.ts';
import { representative } from '../builders/actor.ts';
import { httpEvent, originSecret, type Request } from '../fakes/http-event.ts';
import { lambdaContext } from '../fakes/lambda-context.ts';
import { fieldOf } from '../fakes/field-of.ts';

const endpoint = {
  audience: 'member',
  method: 'POST',
  path: '/things/{thingId}',
  status: 200,
  summary: 'A thing',
  tag: 'Things',
  input: z.strictObject({ thingId: z.uuid(), count: z.int().max(9).optional() }),
  output: z.object({ count: z.int(), version: z.int().optional() }),
  refusals: [],
} as const satisfies Endpoint;
const thing = { thingId: 'c0000000-0000-4000-8000-000000000001' };
const claims = { sub: 'person-1' };

function serve(run: () => Promise<{ count: number; version?: number }>) {
  const logged: [LogCode, unknown][] = [];
  const api = httpApi('member', [route(endpoint, run)], {
    originSecret,
    access: { actor: async () => representative(1) },
    idempotency: { find: async () => undefined },
    switches: { isOff: async () => false },
    log: (code, fields, error) => void logged.push([code, { ...fields, error }]),
  });
  const call = async (request: Request = {}) => {
    const {
      statusCode,
      body = '',
      headers,
    } = await api(httpEvent(endpoint, { path: thing, claims, ...request }), lambdaContext());
    const parsed: unknown = JSON.parse(body);
    return { status: statusCode, body: parsed, headers, text: body };
  };
  return { call, logged };
}

describe('an answer', () => {
  it('is what the contract names and nothing more, with its version as ETag', async () => {
    const { call } = serve(async () => ({ count: 1, version: 7, secret: 'canary' }));
    const answer = await call();
    expect(answer.body).toEqual({ count: 1, version: 7 });
    expect(answer.headers).toMatchObject({ etag: '"7"', 'cache-control': 'no-store' });
  });

  it('that breaks the contract is our mistake, never the caller’s', async () => {
    const { call, logged } = serve(async () => ({ count: 1.5 }));
    expect((await call()).body).toMatchObject({ status: 500, code: 'internal' });
    expect(logged.map(([code]) => code)).toEqual(['request-failed']);
  });

  it('a stored thing that does not parse is our mistake, too', async () => {
    const { call } = serve(async () => z.object({ count: z.int() }).parse({ count: 'many' }));
    expect((await call()).status).toBe(500);
  });
});

describe('a refusal', () => {
  it('tells what the person can do something about', async () => {
    const { call, logged } = serve(async () => {
      throw new Refused({ kind: 'not-ready', missing: ['threshold'] });
    });
    expect((await call()).body).toMatchObject({ status: 422, code: 'not-ready', missing: ['threshold'] });
    expect(logged).toEqual([]);
  });

  it('keeps the HTTP status where a problem has it', async () => {
    const { call } = serve(async () => {
      throw new Refused({ kind: 'wrong-status', status: 'gathering' });
    });
    expect((await call()).body).toMatchObject({ status: 409, state: 'gathering' });
  });
});

it('names at most twenty places where a request is off', async () => {
  const wide = {
    ...endpoint,
    input: z.strictObject(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`f${index}`, z.string()]))),
  };
  const api = httpApi('member', [route({ ...wide, path: '/things' }, async () => ({ count: 1 }))], {
    originSecret,
    access: { actor: async () => representative(1) },
    idempotency: { find: async () => undefined },
    switches: { isOff: async () => false },
    log: () => undefined,
  });
  const { body = '' } = await api(httpEvent({ ...wide, path: '/things' }, { claims, body: {} }), lambdaContext());
  expect(fieldOf(JSON.parse(body), 'errors')).toHaveLength(20);
});

it('a route cannot be served by the function of another audience', () => {
  const deps = {
    originSecret,
    access: { actor: async () => representative(1) },
    idempotency: { find: async () => undefined },
    switches: { isOff: async () => false },
    log: () => undefined,
  };
  expect(() => httpApi('public', [route(endpoint, async () => ({ count: 1 }))], deps)).toThrow(
    'POST /api/things/{thingId} does not belong to the public API',
  );
});

it('asks for the role at every request, so that it ends when it is taken away', async () => {
  const asked: string[] = [];
  const api = httpApi('member', [route(endpoint, async () => ({ count: 1 }))], {
    originSecret,
    access: { actor: async (person) => ({ ...representative(1), personId: (asked.push(person), person) }) },
    idempotency: { find: async () => undefined },
    switches: { isOff: async () => false },
    log: () => undefined,
  });
  for (const sub of ['person-1', 'person-1', 'person-2'])
    await api(httpEvent(endpoint, { path: thing, claims: { sub } }), lambdaContext());
  expect(asked).toEqual(['person-1', 'person-1', 'person-2']);
});

it('a token that names nobody, or nobody of ours could be named like, is none', async () => {
  const { call } = serve(async () => ({ count: 1 }));
  for (const sub of ['', 'two words', 'x'.repeat(129), 'a#b'])
    expect((await call({ claims: { sub } })).status).toBe(403);
});

describe('cookies', () => {
  const visit = {
    ...endpoint,
    audience: 'public',
    service: 'session',
    path: '/visits',
    input: z.strictObject({}),
    output: z.object({ seen: z.string() }),
    setsCookies: true,
  } as const satisfies Endpoint;
  const deps = { originSecret, log: () => undefined };
  const ask = async (cookies: string[], contract: Endpoint = visit) => {
    const run = cookieRoute(visit, async (_, { cookie }) => {
      const output = { seen: cookie('__Host-visit') ?? 'none', secret: 'canary' };
      return new WithCookies(output, [
        { name: '__Host-visit', value: 'two', maxAge: 60 },
        { name: '__Host-old', value: '', maxAge: 0 },
      ]);
    });
    const api = httpApi('session', [{ ...run, endpoint: contract }], deps);
    return api({ ...httpEvent(visit, { body: {} }), cookies }, lambdaContext());
  };

  it('come in by name and go out for this address alone, beside an answer that is parsed like any other', async () => {
    const answer = await ask(['__Host-visitor=x', 'visit=y', '__Host-visit=one=1', '__Host-visit=late']);
    expect(answer).toMatchObject({ statusCode: 200, body: '{"seen":"one=1"}' });
    expect(answer.headers).not.toHaveProperty('clear-site-data');
    expect(answer.cookies).toEqual([
      '__Host-visit=two; Path=/; Max-Age=60; Secure; HttpOnly; SameSite=Strict',
      '__Host-old=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Strict',
    ]);
    expect((await ask([])).body).toBe('{"seen":"none"}');
  });

  it('are left by no endpoint that does not say so', async () => {
    const { setsCookies, ...silent } = visit;
    expect(setsCookies).toBe(true);
    expect(await ask([], silent)).toMatchObject({ statusCode: 500 });
    expect((await ask([], silent)).cookies).toBeUndefined();
  });
});

it('a function without a table serves no route that needs one', () => {
  const deps = { originSecret, log: () => undefined };
  const needy = [endpoint, { ...endpoint, audience: 'public', service: 'session', idempotent: true }] as const;
  for (const one of needy)
    expect(() =>
      httpApi(one.audience === 'public' ? 'session' : 'member', [route(one, async () => ({ count: 1 }))], deps),
    ).toThrow('needs a table');
});
