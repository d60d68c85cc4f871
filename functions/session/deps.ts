import type { IdentityProvider } from '../gateways/identity-provider.ts';
import type { TablelessDeps } from '../runtime/http-api.ts';
import type { SessionCookies } from './session-cookies.ts';

export type SessionDeps = TablelessDeps & {
  readonly provider: Pick<
    IdentityProvider,
    'newProof' | 'authorizeUrl' | 'exchange' | 'renew' | 'revoke' | 'endSessionUrl'
  >;
  readonly cookies: SessionCookies;
  readonly portalUrl: string;
  readonly now: () => Date;
};
