import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { routes as communityRoutes } from '../../functions/community/routes.ts';
import { routes as deadLetterRoutes } from '../../functions/dead-letters/routes.ts';
import { routes as documentRoutes } from '../../functions/documents/routes.ts';
import { routes as feedRoutes } from '../../functions/feeds/routes.ts';
import { routes as inboxRoutes } from '../../functions/inbox/routes.ts';
import { routes as matchingRoutes } from '../../functions/matching/routes.ts';
import { routes as memberRoutes } from '../../functions/member-api/routes.ts';
import { routes as operatorRoutes } from '../../functions/operator-api/routes.ts';
import { routes as privacyRoutes } from '../../functions/privacy/routes.ts';
import { routes as projectRoutes } from '../../functions/projects/routes.ts';
import { routes as publicRoutes } from '../../functions/public-api/routes.ts';
import { routes as searchRoutes } from '../../functions/search/routes.ts';
import { routes as sessionRoutes } from '../../functions/session/routes.ts';
import { routes as subscriptionRoutes } from '../../functions/subscriptions/routes.ts';
import { type Endpoint, pathParameters, routeKey, servedBy } from '../../shared/contracts/endpoint.ts';
import { endpoints, endpointsByName } from '../../shared/contracts/endpoints.ts';
import { exampleNames, exampleOf } from '../../shared/contracts/examples.ts';
import { problems } from '../../shared/contracts/problems.ts';
import { clusterActions, memberActions } from '../../shared/domain/cluster/allowed-actions.ts';
import { coordinator, operator, representative } from '../builders/actor.ts';
import { claimed, inReview } from '../builders/cluster.ts';
import { clusterIn, statusesBut } from '../builders/cluster-in.ts';
import {
  cityRequestId,
  clusterId,
  commentId,
  firstDay,
  gatheringId,
  organisationId,
  projectId,
  reportId,
  threadId,
} from '../builders/ids.ts';
import { confirmed, ended, invited, requested } from '../builders/member.ts';

const named: [string, Endpoint][] = Object.entries(endpointsByName);
const shapeOf = ({ input }: Endpoint): z.ZodRawShape => (input instanceof z.ZodObject ? input.shape : {});

describe('the routes', () => {
  it('each have one address, and are served by the function of their audience, once', () => {
    const keys = endpoints.map(routeKey);
    expect(new Set(keys).size).toBe(keys.length);
    const all = {
      public: publicRoutes,
      member: memberRoutes,
      operator: operatorRoutes,
      community: communityRoutes,
      projects: projectRoutes,
      inbox: inboxRoutes,
      subscriptions: subscriptionRoutes,
      feeds: feedRoutes,
      search: searchRoutes,
      documents: documentRoutes,
      privacy: privacyRoutes,
      matching: matchingRoutes,
      session: sessionRoutes,
      deadLetters: deadLetterRoutes,
    };
    const served = Object.entries(all).flatMap(([name, routes]) =>
      routes.map(({ endpoint }) => ({ key: routeKey(endpoint), name, by: servedBy(endpoint) })),
    );
    expect(served.map(({ key }) => key).toSorted()).toEqual(keys.toSorted());
    for (const { key, name, by } of served) expect(by, key).toBe(name);
  });

  it.each(named)('%s: what the path names is in the input, and what is not read is strict', (_, endpoint) => {
    expect(endpoint.input).toBeInstanceOf(z.ZodObject);
    expect(Object.keys(shapeOf(endpoint))).toEqual(expect.arrayContaining([...pathParameters(endpoint.path)]));
    expect(endpoint.input.safeParse({ nobodyKnowsThis: 1 }).error?.issues.map(({ code }) => code)).toContain(
      'unrecognized_keys',
    );
  });

  it.each(named)('%s: the address tells the audience', (_, { audience, path }) => {
    const first = path.split('/')[1] ?? '';
    // Everybody may ask whether they are signed in; not below /public, where answers may be kept and cookies are not sent.
    if (first === 'session') return expect(audience).toBe('public');
    return expect(['public', 'operator'].includes(first) ? first : 'member').toBe(audience);
  });

  it.each(named)('%s: every refusal that it names has one status', (_, { refusals }) => {
    for (const kind of refusals) expect(problems[kind].status).toBeGreaterThanOrEqual(400);
    expect(new Set(refusals).size).toBe(refusals.length);
  });

  it.each(named)('%s: what may be done is a name of a route', () => {
    const names = Object.keys(endpointsByName);
    const clusters = [...statusesBut().map(clusterIn), claimed(), inReview()];
    const members = [invited(2), requested(2), confirmed(2), ended(2)];
    const actions = clusters.flatMap((cluster) => [
      ...[coordinator(), operator(), representative(2)].flatMap((by) => clusterActions(cluster, by, [])),
      ...members.flatMap((member) =>
        [coordinator(), representative(2)].flatMap((by) => memberActions(cluster, member, by, firstDay)),
      ),
    ]);
    expect(names).toEqual(expect.arrayContaining([...new Set(actions)]));
  });
});

describe('the examples', () => {
  const ids: Record<string, string> = {
    clusterId: clusterId(),
    organisationId: organisationId(),
    submission: '1',
    letterId: '17',
    notificationId: 'x',
    threadId: threadId(),
    commentId: commentId(),
    reportId: reportId(),
    deliveryId: 'x',
    personId: 'person-1',
    projectId: projectId(),
    number: '1',
    role: 'component',
    webhookId: clusterId(),
    gatheringId: gatheringId(),
    needId: gatheringId(),
    cityRequestId: cityRequestId(),
    mandateId: gatheringId(),
    matchId: gatheringId(),
    queue: 'mail',
    name: 'register',
  };
  it.each(exampleNames)('%s: is a body that the route takes as it is', (name) => {
    const endpoint = named.find(([one]) => one === name)?.[1];
    const inPath = pathParameters(endpoint?.path ?? '').map((parameter) => [parameter, ids[parameter]]);
    const parsed = endpoint?.input.safeParse({ ...exampleOf(name), ...Object.fromEntries(inPath) });
    expect(parsed?.error).toBeUndefined();
  });

  it('are there for every route that takes a body with something in it', () => {
    const inBody = ([, { method, path, query = [], ...rest }]: [string, Endpoint]) =>
      method !== 'GET' &&
      Object.keys(shapeOf({ method, path, ...rest })).some(
        (name) => !pathParameters(path).includes(name) && !query.includes(name),
      );
    const wanted = named.filter(inBody).map(([name]) => name);
    expect(exampleNames.toSorted()).toEqual(wanted.toSorted());
  });
});

const Shape = z.record(z.string(), z.unknown());

/** Everything that a schema consists of, with where it stands. */
function parts(schema: unknown, at: string): [string, z.ZodType][] {
  if (!(schema instanceof z.ZodType)) return [];
  const inner = Object.entries(schema.def).flatMap(([key, value]: [string, unknown]): [string, z.ZodType][] => {
    if (key === 'shape')
      return Object.entries(Shape.parse(value)).flatMap(([name, one]) => parts(one, `${at}.${name}`));
    if (Array.isArray(value)) return value.flatMap((one) => parts(one, at));
    return parts(value, `${at}.${key}`);
  });
  return [[at, schema], ...inner];
}
const jsonOf = (schema: z.ZodType) => Shape.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
const bounded = new Set(['uuid', 'date', 'date-time', 'email']);

describe('the inputs', () => {
  const all = named.flatMap(([name, endpoint]) => parts(endpoint.input, name).map(([at, schema]) => ({ at, schema })));
  const of = (type: string) => all.filter(({ schema }) => schema.def.type === type);

  it('are looked at whole', () => {
    expect(all.length).toBeGreaterThan(300);
    expect(of('string').length).toBeGreaterThan(80);
    expect(of('array').length).toBeGreaterThan(4);
  });

  it('have no text without an end', () => {
    const endless = of('string').filter(({ schema }) => {
      const { maxLength, format, pattern } = jsonOf(schema);
      const ends =
        typeof pattern === 'string' &&
        !/[*+]|\{\d+,\}/.test(pattern) &&
        pattern.startsWith('^') &&
        pattern.endsWith('$');
      return maxLength === undefined && !bounded.has(String(format)) && !ends;
    });
    expect(endless.map(({ at }) => at)).toEqual([]);
  });

  it('have no list without an end, and no open set of names', () => {
    expect(
      of('array')
        .filter(({ schema }) => jsonOf(schema)['maxItems'] === undefined)
        .map(({ at }) => at),
    ).toEqual([]);
    expect(
      [...of('record'), ...of('map'), ...of('set'), ...of('any'), ...of('unknown'), ...of('lazy')].map(({ at }) => at),
    ).toEqual([]);
  });

  it('have no number without a limit', () => {
    for (const { schema } of of('number')) expect(jsonOf(schema)).toMatchObject({ type: 'integer' });
  });

  it('turn nothing into something else', () => {
    for (const { at, schema } of all) expect(Reflect.get(schema.def, 'coerce'), at).not.toBe(true);
    expect(
      [...of('transform'), ...of('pipe'), ...of('catch'), ...of('default'), ...of('prefault')].map(({ at }) => at),
    ).toEqual([]);
  });

  it('are strict in every depth, and tell variants apart by one field', () => {
    for (const { at, schema } of of('object')) expect(jsonOf(schema)['additionalProperties'], at).toBe(false);
    for (const { at, schema } of of('union')) expect(Reflect.get(schema.def, 'discriminator'), at).toBeTypeOf('string');
  });
});
