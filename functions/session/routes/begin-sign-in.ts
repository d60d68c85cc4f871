import { beginSignIn as contract } from '../../../shared/contracts/session.ts';
import { WithCookies } from '../../runtime/cookie.ts';
import { Refused } from '../../runtime/refused.ts';
import { cookieRoute } from '../../runtime/route.ts';
import type { SessionDeps } from '../deps.ts';
import { ownPage, redirectUri } from '../own-page.ts';

export const beginSignIn = cookieRoute(contract, async ({ returnTo }, call, deps: SessionDeps) => {
  const { provider, cookies, portalUrl } = deps;
  const origin = ownPage(call, portalUrl);
  const proof = provider.newProof();
  const authorizeUrl = await provider.authorizeUrl(proof, redirectUri(origin), call.language);
  if (authorizeUrl === undefined) throw new Refused({ kind: 'sign-in-unavailable' });
  return new WithCookies({ authorizeUrl }, [await cookies.begun({ ...proof, returnTo }, deps.now())]);
});
