import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { exampleOf } from '../../shared/contracts/examples.ts';
import { pathParameters } from '../../shared/contracts/endpoint.ts';
import { coordinator, representative, stranger } from '../builders/actor.ts';
import { gathering } from '../builders/cluster.ts';
import { clusterId, firstDay, organisationId, personId, projectId } from '../builders/ids.ts';
import { confirmed, founder } from '../builders/member.ts';
import { webhook, webhookId } from '../builders/webhook.ts';
import { apiWorld, type ApiWorld, type Asked, endpointOf, type Name, names } from '../fakes/api-world.ts';
import { httpEvent } from '../fakes/http-event.ts';
import { lambdaContext } from '../fakes/lambda-context.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { seed } from '../fakes/seed.ts';
import { fieldOf } from '../fakes/field-of.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
let api: ApiWorld;
let main: Awaited<ReturnType<(typeof engine)['fresh']>>;
beforeAll(async () => {
  engine = await startMainTable();
  main = await engine.fresh();
  api = apiWorld(main, await engine.fresh('people'));
  await seed(main.table).participants(1, 5);
  await seed(main.table).operator(900);
  const fact = { type: 'webhook-created', data: {} } as const;
  for (const n of [1, 2])
    await api.deps.webhooks.change({ before: undefined, after: webhook(n), fact, actor: personId(n), at: firstDay });
  await seed(main.table).cluster(gathering({ openToRequests: false }), [founder(), confirmed(2)]);
});
afterAll(() => engine.stop());

const of = (audience: 'public' | 'member' | 'operator') =>
  names.filter((name) => endpointOf(name).audience === audience);
const clerk = { personId: 'person-900' } as const;
const operator = { ...stranger(), personId: representative(900).personId };
const by = (name: Name) => (endpointOf(name).audience === 'operator' ? { by: operator } : { by: representative(3) });

const queries: Readonly<Partial<Record<Name, Readonly<Record<string, string>>>>> = {
  findOrganisation: { inn: '7707083893' },
  unsubscribe: { token: 'a.b' },
  suggest: { q: 'лазер' },
  exportMembers: { format: 'csv' },
  exportLedger: { format: 'csv' },
  exportReport: { format: 'csv' },
};

/** Names of things below a cluster or a day; none of them is there. */
const thing = '77777777-7777-4777-8777-777777777777';
const plausible: Readonly<Record<string, string>> = {
  submission: '1',
  number: '1',
  seq: '1',
  role: 'component',
  day: '2026-10-12',
  metric: 'clusters',
  personId: 'person-1',
  threadId: thing,
  commentId: thing,
  gatheringId: thing,
  cityRequestId: thing,
  letterId: '1',
  aggregate: 'cluster',
  aggregateId: thing,
  needId: thing,
  mandateId: thing,
  matchId: thing,
  reportId: thing,
  queue: 'check',
  name: 'register',
};

/** A request that is right in form, about the thing with these ids. */
function right(name: Name, ids: Readonly<Record<string, string>>): Asked {
  const { path, method, input, conditional } = endpointOf(name);
  const parameters = Object.fromEntries(
    pathParameters(path).map((parameter) => [parameter, ids[parameter] ?? plausible[parameter] ?? 'x~y']),
  );
  const query = queries[name];
  const example = exampleOf(name);
  const body = method === 'GET' ? undefined : (example ?? {});
  expect(input).toBeDefined();
  return {
    path: parameters,
    ...(query === undefined ? {} : { query }),
    ...(body === undefined ? {} : { body }),
    ...(conditional === true ? { sees: 5 } : {}),
  };
}
const known = {
  clusterId: clusterId(),
  organisationId: organisationId(2),
  projectId: projectId(),
  webhookId: webhookId(2),
};
const absent = {
  clusterId: clusterId(99),
  organisationId: organisationId(99),
  projectId: projectId(99),
  webhookId: webhookId(99),
};
const withBody = names.filter((name) => endpointOf(name).method !== 'GET' && endpointOf(name).ignoresBody !== true);
const shapeOf = (name: Name): Readonly<Record<string, z.ZodType>> => {
  const { input } = endpointOf(name);
  return input instanceof z.ZodObject ? z.record(z.string(), z.instanceof(z.ZodType)).parse(input.shape) : {};
};
const paged = names.filter((name) => 'limit' in shapeOf(name) && 'cursor' in shapeOf(name));

describe('who may call', () => {
  it.each([...of('member'), ...of('operator')])('%s: nobody without a verified token', async (name) => {
    expect((await api.call(name, right(name, known))).body).toMatchObject({ status: 403, code: 'forbidden' });
    const idToken = { sub: 'person-1', token_use: 'id' };
    const answer = await api.call(name, { ...right(name, known), claims: idToken });
    expect(answer.status).toBe(403);
  });

  it.each(of('operator'))('%s: nobody but an operator', async (name) => {
    const answer = await api.call(name, { ...right(name, known), by: coordinator() });
    expect(answer.body).toMatchObject({ status: 403, code: 'forbidden' });
  });

  it.each(names)('%s: nobody who comes around the front', async (name) => {
    for (const secret of ['', 'origin-secre', 'origin-secret2']) {
      const headers = { 'x-origin-secret': secret };
      const answer = await api.call(name, { ...right(name, known), ...by(name), headers });
      expect(answer.status).toBe(403);
    }
  });

  it('an operator whose role was taken away is none at the next request', async () => {
    await seed(main.table).operator(901);
    const as = { by: representative(901) };
    expect((await api.call('listReviews', as)).status).toBe(200);
    await api.deps.access.actor(representative(901).personId);
    await main.table.transact([{ delete: { pk: 'ACCESS#person-901', sk: 'ROLE#operator' } }]);
    expect((await api.call('listReviews', as)).status).toBe(403);
  });

  it('a route of another audience or of nobody is not there', async () => {
    const event = httpEvent(endpointOf('decideCluster'), { claims: { sub: clerk.personId, token_use: 'access' } });
    const answer = await api.apis.member(event, lambdaContext());
    expect(answer.statusCode).toBe(404);
    const stray = await api.apis.public({ ...event, routeKey: 'DELETE /api/clusters' }, lambdaContext());
    expect(stray.statusCode).toBe(404);
  });
});

describe('what belongs to others', () => {
  // One's own secret calendar ends whether there is one or not.
  const aboutSomething = of('member').filter(
    (name) => /\{(cluster|organisation)Id\}/.test(endpointOf(name).path) && name !== 'endCalendarFeed',
  );
  it.each(aboutSomething)('%s: looks exactly like what does not exist', async (name) => {
    const as = { by: representative(3) };
    const foreign = await api.call(name, { ...right(name, known), ...as });
    const missing = await api.call(name, { ...right(name, absent), ...as });
    expect(foreign.status).toBe(404);
    expect(foreign.text).toBe(missing.text);
    expect(foreign.headers).toEqual(missing.headers);
  });

  // Any text may be somebody's id; about a person whom nobody knows there is nothing to list.
  const anyId: readonly Name[] = ['readNotification', 'listDeliveriesOfPerson'];
  // Queues and switches are known by name; none that could be asked for is absent.
  const byName: readonly Name[] = ['readDeadLetters', 'redriveDeadLetters', 'turnSwitch'];
  const absentForOperators = of('operator').filter(
    (name) => endpointOf(name).path.includes('{') && !anyId.includes(name) && !byName.includes(name),
  );
  it.each(absentForOperators)('%s: 404 for what does not exist', async (name) => {
    expect((await api.call(name, { ...right(name, absent), by: operator })).status).toBe(404);
  });

  const addressed = names.filter((name) => endpointOf(name).path.includes('{') && !anyId.includes(name));
  it.each(addressed)('%s: an address that no id could have is the address of nothing', async (name) => {
    for (const id of ['1', '../../etc/passwd', 'ы', '00000000-0000-0000-0000-00000000000', 'x'.repeat(5000)]) {
      const request = right(name, known);
      const path = Object.fromEntries(Object.keys(request.path ?? {}).map((parameter) => [parameter, id]));
      expect((await api.call(name, { ...request, ...by(name), path })).status).toBe(404);
    }
  });
});

describe('a request that is wrong in form', () => {
  const canary = 'kanarejka-7707083893';
  const post = (name: Name, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    api.call(name, { ...right(name, known), ...by(name), body, headers });

  it.each(withBody)('%s: a body that is no JSON object is refused before anything looks at it', async (name) => {
    for (const body of ['{', '\uFEFF{}', '[]', '"text"', '1', 'null', '{"a":1,}', 'a=b'])
      expect((await post(name, body)).body).toMatchObject({ status: 400, code: 'malformed-json' });
    expect((await post(name, `${'['.repeat(21)}${']'.repeat(21)}`)).body).toMatchObject({
      status: 400,
      code: 'too-deep',
    });
    expect((await post(name, '['.repeat(262_140))).body).toMatchObject({ status: 400, code: 'too-deep' });
    const tooLarge = (endpointOf(name).maxBytes ?? 262_144) / 2;
    expect((await post(name, `"${'я'.repeat(tooLarge)}"`)).body).toMatchObject({
      status: 413,
      code: 'payload-too-large',
    });
    for (const type of ['text/plain', 'application/jsonx', 'application/x-www-form-urlencoded', ''])
      expect((await post(name, '{}', { 'content-type': type })).body).toMatchObject({ status: 415 });
  });

  it.each(withBody)('%s: a field that nobody knows is refused, and never repeated', async (name) => {
    const body = right(name, known).body;
    for (const more of [
      { [canary]: 1 },
      { status: 'active' },
      { role: 'founder' },
      { version: 9 },
      { founder: canary },
    ].filter((field) => !Object.keys(field).some((own) => own in shapeOf(name)))) {
      const answer = await post(name, { ...Object(body), ...more });
      expect(answer.body).toMatchObject({ status: 400, code: 'unknown-field' });
      expect(answer.text).not.toContain(canary);
    }
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`${canary}${index}`, index]));
    const answer = await post(name, many);
    expect(answer.body).toMatchObject({ status: 400, code: 'unknown-field' });
    expect(answer.text.length).toBeLessThan(2000);
  });

  it.each(withBody.filter((name) => endpointOf(name).path.includes('{')))(
    '%s: a body cannot name what the path names',
    async (name) => {
      for (const parameter of pathParameters(endpointOf(name).path)) {
        const body = { ...Object(right(name, known).body), [parameter]: absent.clusterId };
        expect((await post(name, body)).body).toMatchObject({ status: 400, code: 'unknown-field' });
      }
    },
  );

  it.each(names)('%s: neither can a query, nor bring a parameter that nobody knows', async (name) => {
    const request = right(name, known);
    for (const stray of [
      { [canary]: '1' },
      ...Object.keys(request.path ?? {}).map((one) => ({ [one]: absent.clusterId })),
    ]) {
      const answer = await api.call(name, { ...request, ...by(name), query: { ...request.query, ...stray } });
      expect(answer.body).toMatchObject({ status: 400, code: 'unknown-field' });
      expect(answer.text).not.toContain(canary);
    }
  });

  it.each(withBody)('%s: values are never repeated', async (name) => {
    const body: Readonly<Record<string, unknown>> = Object(right(name, known).body);
    for (const field of Object.keys(body))
      for (const wrong of [canary.repeat(2000), [canary], { [canary]: canary }, null, -1]) {
        if (shapeOf(name)[field]?.safeParse(wrong).success === true) continue;
        const answer = await post(name, { ...body, [field]: wrong });
        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(answer.status).toBeLessThan(500);
        expect(answer.text).not.toContain(canary);
      }
  });

  it.each(paged)('%s: a page has 1 to 100 entries and a cursor of its own', async (name) => {
    const own = { clusterId: clusterId(), organisationId: organisationId(1), webhookId: webhookId(1) };
    const request = { ...right(name, own), by: endpointOf(name).audience === 'operator' ? operator : coordinator() };
    for (const limit of ['0', '-1', '101', '1e9', 'NaN', '', ' 5', '1.5', '0x10']) {
      const answer = await api.call(name, { ...request, query: { limit } });
      expect(answer.body).toMatchObject({ status: 400, code: 'invalid-request' });
      expect(answer.text).toContain('"/limit"');
    }
    for (const cursor of ['x', 'a.b', 'a.b.c', '.', 'eyJhIjoiYiJ9.', 'я'.repeat(900)])
      expect((await api.call(name, { ...request, query: { cursor } })).body).toMatchObject({
        status: 400,
        code: 'invalid-cursor',
      });
  });

  it.each(names.filter((name) => endpointOf(name).idempotent))(
    '%s: needs an Idempotency-Key of 8 to 128 characters',
    async (name) => {
      for (const key of ['', 'short', 'x'.repeat(129), 'with space in it', 'ключключ'])
        expect((await api.call(name, { ...right(name, known), ...by(name), key })).body).toMatchObject({
          status: 400,
          code: 'idempotency-key-required',
        });
    },
  );

  it.each(names.filter((name) => endpointOf(name).conditional))('%s: needs If-Match', async (name) => {
    const { sees, ...request } = right(name, known);
    expect(sees).toBe(5);
    expect((await api.call(name, { ...request, ...by(name) })).body).toMatchObject({
      status: 428,
      code: 'if-match-required',
    });
  });
});

it('speaks Russian unless English is asked for first', async () => {
  const titleFor = async (language?: string) => {
    const headers = language === undefined ? {} : { 'accept-language': language };
    const answer = await api.call('readCluster', { path: { clusterId: absent.clusterId }, by: stranger(), headers });
    return [answer.headers['content-language'], fieldOf(answer.body, 'title')];
  };
  const russian = ['ru', 'Такого здесь нет'];
  const english = ['en', 'There is no such thing here'];
  expect(await titleFor()).toEqual(russian);
  expect(await titleFor('ru-RU,ru;q=0.9,en;q=0.8')).toEqual(russian);
  expect(await titleFor('de')).toEqual(russian);
  expect(await titleFor('en-GB,en;q=0.9,ru;q=0.8')).toEqual(english);
  expect(await titleFor('EN')).toEqual(english);
});

it('tells nothing of what broke on our side, and writes down what and where, never a value', async () => {
  main.fault = () => new Error('arn:aws:dynamodb: canary-7707083893');
  const answer = await api.call('readMe', { by: coordinator() }).finally(() => {
    main.fault = () => undefined;
  });
  expect(answer.body).toMatchObject({ status: 500, code: 'internal', instance: 'request-1' });
  for (const secret of ['arn:', 'canary', ' at ', 'main-']) expect(answer.text).not.toContain(secret);
  expect(api.logged.at(-1)).toMatchObject({
    code: 'request-failed',
    fields: { requestId: 'request-1', route: 'GET /api/me', status: 500 },
  });
});
