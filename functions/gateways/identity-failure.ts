import { ClientError, ResponseBodyError } from 'openid-client';

export type Failure = {
  /** `refused`: about this sign-in alone. `silent`: nobody can sign in now, or we are set up wrongly. */
  readonly kind: 'refused' | 'silent';
  /** A code of OAuth or of the library; nothing that anybody sent. */
  readonly reason: string;
};

/** Errors of OAuth that are about what was presented; all others are about us or about the provider. */
const aboutThis = new Set(['invalid_grant', 'access_denied', 'interaction_required', 'login_required']);
/** What the library finds wrong in an answer to somebody's code: state, nonce, issuer, signature, times. */
const unproven = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
]);

const code = (text: unknown, otherwise: string): string =>
  typeof text === 'string' && /^[\w-]{1,60}$/.test(text) ? text : otherwise;

/** What an error of the client library means for the person who waits. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ResponseBodyError)
    return { kind: aboutThis.has(error.error) ? 'refused' : 'silent', reason: code(error.error, 'unknown-error') };
  if (error instanceof ClientError)
    return { kind: unproven.has(error.code ?? '') ? 'refused' : 'silent', reason: code(error.code, 'client-error') };
  return { kind: 'silent', reason: error instanceof TypeError ? 'unreachable' : 'unexpected' };
}
