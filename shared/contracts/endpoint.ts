import * as z from 'zod';
import type { RefusalKind } from '../domain/refusal.ts';

/** Who may call: anybody, a signed-in person, an operator of the city department. */
export type Audience = 'public' | 'member' | 'operator';
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH';

/** Functions of their own beside those of the audiences: another bundle, memory or rights than their siblings. */
export type Service =
  | 'community'
  | 'projects'
  | 'inbox'
  | 'subscriptions'
  | 'feeds'
  | 'search'
  | 'documents'
  | 'privacy'
  | 'matching'
  | 'session'
  | 'deadLetters';

/** What a route answers instead of JSON. */
export const FileAnswer = z.object({
  contentType: z.string().max(200),
  /** As it is to be saved; absent for what is shown or read in place, such as a feed. */
  fileName: z.string().max(200).optional(),
  bytes: z.instanceof(Uint8Array),
});
export type FileAnswer = z.infer<typeof FileAnswer>;

/** One route, declared once: the gateway, the handler's lookup, the portal's client and the OpenAPI document derive from it. */
export type Endpoint<Input = unknown, Output = unknown> = {
  readonly audience: Audience;
  readonly method: Method;
  /** Which function serves it. @default - the one of its audience */
  readonly service?: Service;
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
  /** Media types of its files, for routes whose output is `FileAnswer`. @default - it answers JSON */
  readonly produces?: readonly string[];
  /** Largest body, in bytes. @default 256 kB */
  readonly maxBytes?: number;
  /** Its answers may leave cookies, which scripts cannot read and other sites cannot send. */
  readonly setsCookies?: true;
  /** The browser forgets what pages of this address kept. */
  readonly clearsStorage?: true;
  /** Refused while new organisations are switched off. */
  readonly signsUp?: true;
  /** Works while changes by people are switched off. */
  readonly evenReadOnly?: true;
  /** Seconds that shared caches may keep the answer. */
  readonly cache?: number;
};

/** Refused while changes by people are switched off. */
export const changes = ({ method, service, evenReadOnly }: Pick<Endpoint, 'method' | 'service' | 'evenReadOnly'>) =>
  method !== 'GET' && service !== 'session' && evenReadOnly !== true;

export const routeKey = ({ method, path }: Pick<Endpoint, 'method' | 'path'>): string => `${method} /api${path}`;

/** Public files carry an ETag of what is in them: readers ask again and again, and are told when nothing changed. */
export const revalidates = ({ audience, method, produces }: Pick<Endpoint, 'audience' | 'method' | 'produces'>) =>
  audience === 'public' && method === 'GET' && produces !== undefined;

/** The function that serves a route. */
export const servedBy = ({ audience, service }: Pick<Endpoint, 'audience' | 'service'>): Audience | Service =>
  service ?? audience;

/** Names in braces of a path: `/clusters/{clusterId}` → `clusterId`. */
export const pathParameters = (path: string): readonly string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => (name === undefined ? [] : [name]));
