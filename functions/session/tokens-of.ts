import type { Granted } from '../gateways/identity-provider.ts';
import { Refused } from '../runtime/refused.ts';
import type { SessionDeps } from './deps.ts';

/** The tokens, or undefined where the provider refused; a provider that is silent is nobody's fault here. */
export function tokensOf(granted: Granted, askedAt: Date, { log }: Pick<SessionDeps, 'log'>) {
  if (granted.kind !== 'granted') {
    if (granted.kind === 'silent') throw new Refused({ kind: 'sign-in-unavailable' });
    log('sign-in-refused', { reason: granted.reason });
    return undefined;
  }
  const { accessToken, expiresIn, refreshToken } = granted.tokens;
  const expiresAt = new Date(askedAt.getTime() + expiresIn * 1000).toISOString();
  return { access: { accessToken, expiresAt }, refreshToken };
}
