import { routes } from 'virtual:routes';
import type * as z from 'zod';
import type { endpointsByName } from '../../../shared/contracts/endpoints.ts';
import { accessToken, renewed } from '../session/session.ts';
import { Problem, problemOf } from './problem.ts';

type Endpoints = typeof endpointsByName;
/** Names of the contracts' routes; allowed actions carry the same names. */
export type RouteName = keyof Endpoints;
export type InputOf<Name extends RouteName> = z.input<Endpoints[Name]['input']>;
export type OutputOf<Name extends RouteName> = z.output<Endpoints[Name]['output']>;

export type CallOptions = {
  /** Repeats with the same key are one act. Required by routes that create; see `useAct`. */
  readonly key?: string;
  /** The version that the person saw, for routes that change. */
  readonly version?: number;
  readonly signal?: AbortSignal;
};

/** Calls a route of the contracts. Rejects with `Problem`, and with nothing else. */
export const call = async <Name extends RouteName>(
  name: Name,
  input: InputOf<Name>,
  options: CallOptions = {},
): Promise<OutputOf<Name>> => {
  const response = await send(name, input, options);
  // oxlint-disable-next-line typescript/no-unsafe-return -- our own API on our own origin; test/contracts proves what it answers
  return response.json();
};

/** Names of routes that answer pages. */
export type ListName = {
  [Name in RouteName]: OutputOf<Name> extends { items: readonly unknown[]; next?: string | undefined } ? Name : never;
}[RouteName];
export type ItemOf<Name extends ListName> = OutputOf<Name> extends { items: readonly (infer Item)[] } ? Item : never;
export type PageOf<Name extends ListName> = OutputOf<Name> & {
  readonly items: readonly ItemOf<Name>[];
  readonly next?: string | undefined;
};

/** Calls a route that answers pages: `call` for lists. */
export const callPage = async <Name extends ListName>(
  name: Name,
  input: InputOf<Name>,
  cursor: string,
  signal: AbortSignal,
): Promise<PageOf<Name>> => {
  const response = await send(name, cursor === '' ? input : { ...input, cursor }, { signal });
  // oxlint-disable-next-line typescript/no-unsafe-return -- our own API on our own origin; test/contracts proves what it answers
  return response.json();
};

/** Calls a route that answers a file, and gives it to the person. */
export const download = async <Name extends RouteName>(name: Name, input: InputOf<Name>): Promise<void> => {
  const response = await send(name, input, {});
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = encoded === undefined ? name : decodeURIComponent(encoded);
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

const send = async (name: RouteName, input: object, options: CallOptions): Promise<Response> => {
  const [, , signedIn] = routeOf(name);
  const token = signedIn === 1 ? await accessToken() : undefined;
  const first = await attempt(name, input, options, token);
  // A token can be refused before its time, after a restart of the clock or the provider: once more with a new one.
  const response =
    first.status === 401 && token !== undefined ? await attempt(name, input, options, await renewed()) : first;
  if (response.ok) return response;
  throw await problemOf(response);
};

const attempt = (
  name: RouteName,
  input: object,
  options: CallOptions,
  token: string | undefined,
): Promise<Response> => {
  const [method, template, , idempotent, inQuery] = routeOf(name);
  const rest = new Map<string, unknown>(Object.entries(input).filter(([, value]) => value !== undefined));
  const path = template.replaceAll(/\{(\w+)\}/g, (_, part: string) => {
    const value = String(rest.get(part));
    rest.delete(part);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams();
  for (const [part, value] of rest) {
    if (method !== 'GET' && !inQuery.includes(part)) continue;
    query.set(part, String(value));
    rest.delete(part);
  }
  const asked = query.size === 0 ? path : `${path}?${query.toString()}`;
  return fetch(`/api${asked}`, {
    method,
    headers: {
      accept: 'application/json, */*;q=0.5',
      'accept-language': document.documentElement.lang,
      ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(idempotent === 1 ? { 'idempotency-key': options.key ?? crypto.randomUUID() } : {}),
      ...(options.version === undefined ? {} : { 'if-match': `"${options.version}"` }),
    },
    ...(method === 'GET' ? {} : { body: JSON.stringify(Object.fromEntries(rest)) }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  }).catch((error: unknown) => {
    if (options.signal?.aborted === true) throw error;
    throw new Problem(0, 'no-answer', '');
  });
};

const routeOf = (name: RouteName) => {
  const route = routes[name];
  if (route === undefined) throw new Error(`No route ${name} in the contracts`);
  return route;
};
