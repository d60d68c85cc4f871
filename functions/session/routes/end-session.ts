import { endSession as contract } from '../../../shared/contracts/session.ts';
import { WithCookies } from '../../runtime/cookie.ts';
import { cookieRoute } from '../../runtime/route.ts';
import type { SessionDeps } from '../deps.ts';
import { ownPage } from '../own-page.ts';

/** Signing out never fails: what the provider does not take back in time, nobody has any more. */
export const endSession = cookieRoute(contract, async (_, call, deps: SessionDeps) => {
  const { provider, cookies, portalUrl, log } = deps;
  const origin = ownPage(call, portalUrl);
  const session = await cookies.whoIsSignedIn(call, deps.now());
  const [revoked, endSessionUrl] = await Promise.all([
    session === undefined ? false : provider.revoke(session.refreshToken),
    provider.endSessionUrl(`${origin}/`),
  ]);
  if (session !== undefined) log('session-ended', { outcome: revoked ? 'revoked' : 'not-revoked' });
  const output = endSessionUrl === undefined ? {} : { endSessionUrl };
  return new WithCookies(output, [cookies.finished, cookies.ended]);
});
