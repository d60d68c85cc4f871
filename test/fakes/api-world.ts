import { randomBytes, randomUUID } from 'node:crypto';
import { DeadLetters } from '../../functions/gateways/dead-letters.ts';
import { sqs } from '../../functions/aws/sqs.ts';
import { routes as deadLetterRoutes } from '../../functions/dead-letters/routes.ts';
import { routes as documentRoutes } from '../../functions/documents/routes.ts';
import { routes as feedRoutes } from '../../functions/feeds/routes.ts';
import { routes as matchingRoutes } from '../../functions/matching/routes.ts';
import { stores as matchingStores } from '../../functions/matching/stores.ts';
import { makeDeps } from '../../functions/member-api/deps.ts';
import { routes as operatorRoutes } from '../../functions/operator-api/routes.ts';
import { routes as privacyRoutes } from '../../functions/privacy/routes.ts';
import { stores as privacyStores } from '../../functions/privacy/stores.ts';
import { routes as publicRoutes } from '../../functions/public-api/routes.ts';
import { routes as searchRoutes } from '../../functions/search/routes.ts';
import { IdentityProvider } from '../../functions/gateways/identity-provider.ts';
import { routes as sessionRoutes } from '../../functions/session/routes.ts';
import { SessionCookies } from '../../functions/session/session-cookies.ts';
import { httpApi } from '../../functions/runtime/http-api.ts';
import type { LogCode, LogFields } from '../../functions/runtime/log.ts';
import { DepartmentStore } from '../../functions/store/department-store.ts';
import { DeliveryStore } from '../../functions/store/delivery-store.ts';
import { AuditStore } from '../../functions/store/audit-store.ts';
import { SenderStore } from '../../functions/store/sender-store.ts';
import { WorkQueueStore } from '../../functions/store/work-queue-store.ts';
import { FiguresStore } from '../../functions/store/figures-store.ts';
import { HeadsStore } from '../../functions/store/heads-store.ts';
import { endpointsByName } from '../../shared/contracts/endpoints.ts';
import { type Endpoint, servedBy } from '../../shared/contracts/endpoint.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { firstDay } from '../builders/ids.ts';
import { directoryWorld } from './directory-world.ts';
import { expectPromised } from './expect-promised.ts';
import { apiEnv } from './api-env.ts';
import { httpEvent, type Request } from './http-event.ts';
import { asFunction } from '../grants/recorder.ts';
import { lambdaContext } from './lambda-context.ts';
import { memberApis, memberServicesDeps } from './member-apis.ts';
import type { startMainTable } from './main-table.ts';

export type Name = keyof typeof endpointsByName;
export const names = Object.keys(endpointsByName).filter((name): name is Name => name in endpointsByName);
export const endpointOf = (name: Name): Endpoint => endpointsByName[name];

export type Asked = Request & { readonly by?: Pick<Actor, 'personId'>; readonly sees?: number; readonly key?: string };
type Table = Omit<Awaited<ReturnType<Awaited<ReturnType<typeof startMainTable>>['fresh']>>, 'sdk' | 'endpoint'>;

/** Where the code of those is that are not called as their folder. */
const folders: Readonly<Record<string, string>> = {
  member: 'member-api',
  operator: 'operator-api',
  public: 'public-api',
  deadLetters: 'dead-letters',
};

/** Each asks AWS under its own name. */
function eachAs<Api extends string, Args extends readonly unknown[], Answer>(
  apis: Readonly<Record<Api, (...args: Args) => Answer>>,
): Readonly<Record<Api, (...args: Args) => Answer>> {
  const own: Record<Api, (...args: Args) => Answer> = { ...apis };
  for (const name of Object.keys(apis).filter((key): key is Api => key in apis))
    own[name] = (...args) => asFunction(folders[name] ?? name, () => apis[name](...args));
  return own;
}

/** Nobody answers there; the queues' own test brings an engine. */
const noQueues = sqs({}, { endpoint: 'http://127.0.0.1:1', maxAttempts: 1 });
/** Nor there: what a provider of identities says is asked in test/local/services/sign-in.test.ts. */
const noProvider = 'http://127.0.0.1:1';

/** The HTTP functions as deployed, on real tables and with a clock that tests move. */
export function apiWorld(main: Table, people: Table, queues = noQueues, issuer = noProvider) {
  const logged = new Array<{ code: LogCode; fields: LogFields; error: unknown }>();
  const state = { now: firstDay, logged };
  const env = apiEnv(main.name, people.name);
  const ofMembers = makeDeps(env, {
    dynamo: main.client,
    people: people.client,
    now: () => state.now,
    newId: () => randomUUID(),
    newToken: () => randomBytes(32).toString('base64url'),
    log: (code, fields = {}, error) => void logged.push({ code, fields, error }),
  });
  const deps = memberServicesDeps(ofMembers, main.table);
  const directory = directoryWorld(main, state);
  const apis = eachAs({
    ...memberApis(deps),
    operator: httpApi('operator', operatorRoutes, {
      ...deps,
      deliveries: new DeliveryStore(main.table),
      sender: new SenderStore(main.table),
      audit: new AuditStore(main.table),
    }),
    feeds: httpApi('feeds', feedRoutes, { ...deps, figures: new FiguresStore(main.table) }),
    public: httpApi('public', publicRoutes, {
      ...deps,
      departments: new DepartmentStore(main.table),
      figures: new FiguresStore(main.table),
      heads: new HeadsStore(main.table),
      unsubscribeKey: 'unsubscribe-key',
    }),
    documents: httpApi('documents', documentRoutes, { ...deps, fontFolder: 'node_modules/dejavu-fonts-ttf/ttf' }),
    privacy: httpApi('privacy', privacyRoutes, { ...deps, ...privacyStores(main.table, people.table) }),
    matching: httpApi('matching', matchingRoutes, { ...deps, ...matchingStores(main.table) }),
    session: httpApi('session', sessionRoutes, {
      originSecret: deps.originSecret,
      provider: new IdentityProvider({ issuer, clientId: 'portal', scope: 'openid' }, deps.log),
      cookies: new SessionCookies('session-key'),
      portalUrl: env.PORTAL_URL,
      now: deps.now,
      log: deps.log,
    }),
    deadLetters: httpApi('deadLetters', deadLetterRoutes, {
      originSecret: deps.originSecret,
      access: deps.access,
      deadLetters: (queue) => new DeadLetters(queues, `clusters-${queue}`),
      workQueues: new WorkQueueStore(main.table),
      now: deps.now,
      log: deps.log,
    }),
    search: httpApi('search', searchRoutes, { ...deps, directory: directory.engine }),
  });
  /** A request through the function that serves it, signed in as `by`. Its answer is held to the contract. */
  async function call(name: Name, { by, sees, key, headers, ...request }: Asked = {}) {
    const endpoint = endpointOf(name);
    const claims = by === undefined ? {} : { claims: { sub: by.personId, token_use: 'access' } };
    const sent = {
      ...(endpoint.idempotent === true ? { 'idempotency-key': key ?? randomUUID() } : {}),
      ...(sees === undefined ? {} : { 'if-match': `"${sees}"` }),
      ...headers,
    };
    const event = httpEvent(endpoint, { ...claims, ...request, headers: sent });
    const served = await apis[servedBy(endpoint)](event, lambdaContext());
    const { statusCode = 0, headers: given = {}, body = '', isBase64Encoded } = served;
    const bytes = Buffer.from(body, isBase64Encoded === true ? 'base64' : 'utf8');
    const parsed: unknown = isBase64Encoded === true || body === '' ? undefined : JSON.parse(body);
    const answer = { status: statusCode, headers: given, text: body, body: parsed, bytes };
    expectPromised(name, answer);
    return answer;
  }
  return Object.assign(state, { deps, apis, call, directory });
}
export type ApiWorld = ReturnType<typeof apiWorld>;
