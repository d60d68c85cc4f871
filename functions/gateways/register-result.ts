import type { RegisterFacts } from '../../shared/domain/register/facts.ts';

export type OutageKind =
  | 'timeout'
  | 'rate-limited'
  | 'server-error'
  | 'malformed'
  | 'mismatch'
  | 'refused'
  | 'circuit-open';

/** The register gave no answer. That says nothing about the organisation and is never held against it. */
export type Outage = { readonly kind: 'outage'; readonly reason: OutageKind; readonly retryAfterSeconds?: number };

export type RegisterResult =
  | { readonly kind: 'found'; readonly facts: RegisterFacts }
  | { readonly kind: 'not-found' }
  | Outage;
