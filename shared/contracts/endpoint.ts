import type * as z from 'zod';
import type { RefusalKind } from '../domain/refusal.ts';

/** Who may call: anybody, a signed-in person, an operator of the city department. */
export type Audience = 'public' | 'member' | 'operator';
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH';

/** One route, declared once: the gateway, the handler's lookup, the portal's client and the OpenAPI document derive from it. */
export type Endpoint<Input = unknown, Output = unknown> = {
  readonly audience: Audience;
  readonly method: Method;
  /** Without the `/api` prefix. */
  readonly path: `/${string}`;
  readonly status: 200 | 201 | 202;
  readonly summary: string;
  readonly tag: string;
  /** Path parameters, query and body in one strict object; a path parameter always wins. */
  readonly input: z.ZodType<Input>;
  readonly output: z.ZodType<Output>;
  /** Refusals that the domain may answer with, beside those that every route has. */
  readonly refusals: readonly RefusalKind[];
  /** The caller must send `Idempotency-Key`; a repetition gets the first answer. */
  readonly idempotent?: true;
  /** The caller must send `If-Match` with the ETag that they saw. */
  readonly conditional?: true;
  /** A parameter of the query, not of the body; every other input of a GET is one, too. */
  readonly query?: readonly string[];
  /** The body is prescribed by others (RFC 8058) and means nothing here. */
  readonly ignoresBody?: true;
  /** Seconds that shared caches may keep the answer. */
  readonly cache?: number;
};

export const routeKey = ({ method, path }: Pick<Endpoint, 'method' | 'path'>): string => `${method} /api${path}`;

/** Names in braces of a path: `/clusters/{clusterId}` → `clusterId`. */
export const pathParameters = (path: string): readonly string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => (name === undefined ? [] : [name]));
