import { timingSafeEqual } from 'node:crypto';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2 as Event, APIGatewayProxyStructuredResultV2 as Response } from 'aws-lambda';
import {
  type Audience,
  changes,
  type Endpoint,
  routeKey,
  servedBy,
  type Service,
} from '../../shared/contracts/endpoint.ts';
import { problems } from '../../shared/contracts/problems.ts';
import type { AccessStore } from '../store/access-store.ts';
import type { IdempotencyStore, IdempotentRequest } from '../store/idempotency-store.ts';
import type { SwitchStore } from '../store/switch-store.ts';
import { answerOf, json } from './answer.ts';
import { claimsOf, languageOf } from './caller.ts';
import type { Log } from './log.ts';
import { cookieIn } from './cookie.ts';
import { nobody } from './nobody.ts';
import { idempotentRequest, sawVersion } from './preconditions.ts';
import { problemOf, problemResponse } from './problem.ts';
import { InvalidRequest, Refused } from './refused.ts';
import { requestBody } from './request-body.ts';
import type { Call, Route } from './route.ts';

/** What every HTTP function has. */
export type TablelessDeps = {
  readonly originSecret: string;
  /** Whom a token speaks for; without it there are public routes only. */
  readonly access?: Pick<AccessStore, 'actor'>;
  /** Without it nothing is idempotent. */
  readonly idempotency?: Pick<IdempotencyStore, 'find'>;
  /** What operators have switched off; without it nothing is. */
  readonly switches?: Pick<SwitchStore, 'isOff'>;
  readonly log: Log;
};
export type ApiDeps = TablelessDeps & Required<Pick<TablelessDeps, 'access' | 'idempotency' | 'switches'>>;

/**
 * One Lambda per audience, or for a service of its own. API Gateway has matched the route and verified the token; this
 * asks whose audience it is.
 */
export function httpApi<Deps extends TablelessDeps>(
  name: Audience | Service,
  routes: readonly Route<Deps>[],
  deps: Deps,
) {
  const byKey = new Map(routes.map((route) => [routeKey(route.endpoint), route]));
  const stray = routes.find(({ endpoint }) => servedBy(endpoint) !== name);
  if (stray) throw new Error(`${routeKey(stray.endpoint)} does not belong to the ${name} API`);

  const unserved = routes.find(
    ({ endpoint }) =>
      (endpoint.audience !== 'public' && deps.access === undefined) ||
      (endpoint.idempotent === true && deps.idempotency === undefined) ||
      (changes(endpoint) && deps.switches === undefined),
  );
  if (unserved) throw new Error(`${routeKey(unserved.endpoint)} needs a table`);

  return middy<Event, Response>()
    .use(answerProblems(deps.log))
    .handler(async (event: Event): Promise<Response> => {
      if (!sameSecret(event.headers['x-origin-secret'], deps.originSecret)) throw new Refused({ kind: 'forbidden' });
      const route = byKey.get(event.routeKey);
      if (route === undefined) throw new Refused({ kind: 'not-found' });
      const { endpoint } = route;
      const { audience } = endpoint;
      const claims = claimsOf(event);
      if (audience !== 'public' && claims === undefined) throw new Refused({ kind: 'forbidden' });
      const known = claims !== undefined && audience !== 'public' ? await deps.access?.actor(claims.sub) : undefined;
      const actor = known ?? nobody;
      if (audience === 'operator' && !actor.operator) throw new Refused({ kind: 'forbidden' });

      const input = inputOf(route, event);
      // Parsed here as well, so that a key is bound to what was meant and a bad request costs no lookup.
      const parsed = route.parse(input);
      const request = idempotentRequest(endpoint, event.headers, actor.personId, parsed);
      const call: Call = {
        actor,
        claims: { name: claims?.name, email: claims?.email },
        language: languageOf(event.headers['accept-language']),
        sawVersion: sawVersion(endpoint, event.headers),
        request,
        origin: event.headers['origin'],
        cookie: (wanted) => cookieIn(event.cookies, wanted),
      };
      const before = request && (await replay(deps, request));
      if (before !== undefined) return before;
      await refuseSwitchedOff(endpoint, deps);
      try {
        return answerOf(endpoint, await route.run(input, call, deps), event.headers['if-none-match']);
      } catch (error) {
        // Two requests with one key raced: the loser gets the winner's answer, not a conflict.
        const won = request && error instanceof Refused ? await replay(deps, request) : undefined;
        if (won !== undefined) return won;
        throw endpoint.conditional === true ? asStale(error) : error;
      }
    });
}

/** What operators have switched off is refused with words of its own; nothing has happened yet. */
async function refuseSwitchedOff(endpoint: Endpoint, { switches }: TablelessDeps): Promise<void> {
  if (switches === undefined || !changes(endpoint)) return;
  if (await switches.isOff('changes')) throw new Refused({ kind: 'read-only' });
  if (endpoint.signsUp === true && (await switches.isOff('sign-up'))) throw new Refused({ kind: 'sign-up-closed' });
}

async function replay({ idempotency }: TablelessDeps, request: IdempotentRequest): Promise<Response | undefined> {
  const record = await idempotency?.find(request);
  if (record === undefined) return undefined;
  if (!record.sameRequest) throw new Refused({ kind: 'idempotency-key-reuse' });
  const response = json(record.status, record.body);
  return { ...response, headers: { ...response.headers, 'idempotency-replayed': 'true' } };
}

/** The path comes last: a body must never be able to name another resource. */
function inputOf<Deps>({ endpoint }: Route<Deps>, event: Event): Record<string, unknown> {
  const { queryStringParameters: query = {}, pathParameters: path = {} } = event;
  const allowed = endpoint.query ?? (endpoint.method === 'GET' ? undefined : []);
  const stray = Object.keys(query).some((name) => name in path || allowed?.includes(name) === false);
  const body = endpoint.method === 'GET' || endpoint.ignoresBody === true ? {} : requestBody(event, endpoint.maxBytes);
  if (stray || Object.keys(body).some((name) => name in path)) throw new InvalidRequest('unknown-field');
  return { ...body, ...query, ...path };
}

/** Whoever sends `If-Match` and loses a race saw an old version, whichever write noticed it. */
const asStale = (error: unknown): unknown =>
  error instanceof Refused && error.refusal.kind === 'changed-since-read'
    ? new Refused({ kind: 'stale-version' })
    : error;

function sameSecret(given: string | undefined, expected: string): boolean {
  const one = Buffer.from(given ?? '');
  const other = Buffer.from(expected);
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Not failures: somebody switched it off, and the access log has each answer. */
const byOperators: ReadonlySet<string> = new Set(['read-only', 'sign-up-closed']);

const answerProblems = (log: Log): middy.MiddlewareObj<Event, Response> => ({
  onError: (request) => {
    const { event, error } = request;
    const { code, more } = problemOf(error);
    const requestId = event.requestContext?.requestId ?? 'unknown';
    const { status } = problems[code];
    if (status >= 500 && !byOperators.has(code))
      log('request-failed', { requestId, route: event.routeKey, status }, error);
    request.response = problemResponse(code, languageOf(event.headers?.['accept-language']), requestId, more);
  },
});
