import { renewSession as contract } from '../../../shared/contracts/session.ts';
import { WithCookies } from '../../runtime/cookie.ts';
import { cookieRoute } from '../../runtime/route.ts';
import type { SessionDeps } from '../deps.ts';
import { ownPage } from '../own-page.ts';
import { tokensOf } from '../tokens-of.ts';

/** Leaves the cookie alone when it fails: another tab may have put a newer one there meanwhile. */
const nobody = new WithCookies({ signedIn: false as const }, []);

export const renewSession = cookieRoute(contract, async (_, call, deps: SessionDeps) => {
  const { provider, cookies, portalUrl } = deps;
  ownPage(call, portalUrl);
  const now = deps.now();
  const session = await cookies.whoIsSignedIn(call, now);
  if (session === undefined) return nobody;
  const tokens = tokensOf(await provider.renew(session.refreshToken), now, deps);
  if (tokens === undefined) return nobody;

  const { access, refreshToken = session.refreshToken } = tokens;
  const kept = await cookies.signedIn({ ...session, refreshToken }, now);
  return kept === undefined ? nobody : new WithCookies({ signedIn: true as const, ...access }, [kept]);
});
