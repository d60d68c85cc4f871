import type { Endpoint } from '../../shared/contracts/endpoint.ts';
import { routeKey } from '../../shared/contracts/endpoint.ts';
import { hashOf } from '../store/hashing.ts';
import type { IdempotentRequest } from '../store/idempotency-store.ts';
import { InvalidRequest } from './refused.ts';

type Headers = Readonly<Record<string, string | undefined>>;

/**
 * The version that `If-Match` names. A foreign or unreadable tag matches nothing. A weak one is the same version: the
 * distribution weakens the tag of what it compresses.
 */
export function sawVersion(endpoint: Endpoint, headers: Headers): number {
  const header = headers['if-match'];
  if (endpoint.conditional === undefined) return 0;
  if (header === undefined) throw new InvalidRequest('if-match-required');
  return Number(/^\s*(?:W\/)?"(\d{1,12})"\s*$/.exec(header)?.[1] ?? 0);
}

/** The request under the key that the client chose, on endpoints that create something. */
export function idempotentRequest(
  endpoint: Endpoint,
  headers: Headers,
  personId: string,
  input: unknown,
): IdempotentRequest | undefined {
  if (endpoint.idempotent === undefined) return undefined;
  const key = headers['idempotency-key']?.trim();
  if (key === undefined || !/^[\x21-\x7e]{8,128}$/.test(key)) throw new InvalidRequest('idempotency-key-required');
  return { personId, routeKey: routeKey(endpoint), key, requestHash: hashOf(input) };
}

export const etag = (version: number): string => `"${version}"`;
