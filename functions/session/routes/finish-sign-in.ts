import { finishSignIn as contract } from '../../../shared/contracts/session.ts';
import { WithCookies } from '../../runtime/cookie.ts';
import { Refused } from '../../runtime/refused.ts';
import { cookieRoute } from '../../runtime/route.ts';
import type { SessionDeps } from '../deps.ts';
import { ownPage, redirectUri } from '../own-page.ts';
import { tokensOf } from '../tokens-of.ts';

export const finishSignIn = cookieRoute(contract, async ({ code, state, iss }, call, deps: SessionDeps) => {
  const { provider, cookies, portalUrl, log } = deps;
  const origin = ownPage(call, portalUrl);
  const now = deps.now();
  const signingIn = await cookies.whoSignsIn(call, now);
  // Compared before the provider is asked: who did not begin here cannot spend a code that somebody else got.
  if (signingIn?.state !== state) throw new Refused({ kind: 'sign-in-failed' });
  const query = new URLSearchParams({ code, state, ...(iss === undefined ? {} : { iss }) });
  const returned = new URL(`${redirectUri(origin)}?${query.toString()}`);
  const tokens = tokensOf(await provider.exchange(returned, signingIn), now, deps);
  if (tokens === undefined) throw new Refused({ kind: 'sign-in-failed' });

  const { access, refreshToken } = tokens;
  log('sign-in-completed');
  if (refreshToken === undefined) log('sign-in-without-renewal');
  const startedAt = now.toISOString();
  const kept = refreshToken === undefined ? undefined : await cookies.signedIn({ refreshToken, startedAt }, now);
  return new WithCookies({ ...access, returnTo: signingIn.returnTo }, [cookies.finished, kept ?? cookies.ended]);
});
