import { type Endpoint, pathParameters } from '../../shared/contracts/endpoint.ts';
import type { RequestProblem } from '../../shared/contracts/problems.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import type { IdempotentRequest } from '../store/idempotency-store.ts';
import { type Cookie, WithCookies } from './cookie.ts';
import { InvalidRequest, Refused } from './refused.ts';
import type * as z from 'zod';

/** Who calls and what the headers said. */
export type Call = {
  readonly actor: Actor;
  /** Contact that the identity provider vouches for. */
  readonly claims: { readonly name?: string | undefined; readonly email?: string | undefined };
  readonly language: 'ru' | 'en';
  /** The version of the `If-Match` header; an unreadable one matches nothing. */
  readonly sawVersion: number;
  /** The request as an idempotency record knows it; on endpoints that are `idempotent`. */
  readonly request: IdempotentRequest | undefined;
  /** The site of the page that calls, as the browser says it; browsers say it with everything but GET. */
  readonly origin: string | undefined;
  readonly cookie: (name: Cookie['name']) => string | undefined;
};

export type Route<Deps> = {
  readonly endpoint: Endpoint;
  readonly parse: (input: unknown) => unknown;
  readonly run: (input: unknown, call: Call, deps: Deps) => Promise<unknown>;
};

/** Binds a use case to its contract. A bad input is the caller's fault (400); a bad output is ours (500). */
export function route<Input, Output, Deps>(
  endpoint: Endpoint<Input, Output>,
  run: (input: Input, call: Call, deps: Deps) => Promise<Output>,
): Route<Deps> {
  return bound(endpoint, async (input, call, deps) => endpoint.output.parse(await run(input, call, deps)));
}

/** The same, for a use case that also leaves cookies. */
export function cookieRoute<Input, Output, Deps>(
  endpoint: Endpoint<Input, Output> & { readonly setsCookies: true },
  run: (input: Input, call: Call, deps: Deps) => Promise<WithCookies<Output>>,
): Route<Deps> {
  return bound(endpoint, async (input, call, deps) => {
    const { output, cookies } = await run(input, call, deps);
    return new WithCookies(endpoint.output.parse(output), cookies);
  });
}

function bound<Input, Output, Deps>(
  endpoint: Endpoint<Input, Output>,
  run: (input: Input, call: Call, deps: Deps) => Promise<unknown>,
): Route<Deps> {
  const parse = (input: unknown): Input => {
    const request = endpoint.input.safeParse(input);
    if (!request.success) throw wrong(endpoint, request.error.issues);
    return request.data;
  };
  return { endpoint, parse, run: async (input, call, deps) => run(parse(input), call, deps) };
}

/** A path that names nothing that could exist is an address of nothing; everything else is a bad request. */
function wrong({ path }: Endpoint, issues: readonly z.core.$ZodIssue[]): Error {
  const inPath: readonly PropertyKey[] = pathParameters(path);
  const misaddressed = issues.some((issue) => issue.path[0] !== undefined && inPath.includes(issue.path[0]));
  return misaddressed ? new Refused({ kind: 'not-found' }) : new InvalidRequest(codeOf(issues), issues);
}

const named: readonly string[] = ['invalid-inn', 'invalid-ogrn', 'unknown-industry'] satisfies RequestProblem[];
const isNamed = (code: unknown): code is RequestProblem => typeof code === 'string' && named.includes(code);

/** The one code that says most: a field nobody knows, a number that is wrong, or simply a mismatch. */
function codeOf(issues: readonly z.core.$ZodIssue[]): RequestProblem {
  if (issues.some(({ code }) => code === 'unrecognized_keys')) return 'unknown-field';
  const places = new Set(issues.map(({ path }) => path.join('/')));
  const custom = issues.map((issue): unknown => (issue.code === 'custom' ? issue.params?.['code'] : undefined));
  return places.size === 1 ? (custom.find(isNamed) ?? 'invalid-request') : 'invalid-request';
}
