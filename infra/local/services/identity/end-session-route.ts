import type { IncomingMessage, ServerResponse } from 'node:http';
import { languageOf, sendPage } from '../local-page.ts';
import { mayRedirect } from './redirects.ts';
import { signedOutPage } from './sign-in-page.ts';

/** `GET /endsession`: there is no session here to end; the person goes back, or is told that they are out. */
export const endSessionRoute =
  (redirects: readonly string[]) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const target = url.searchParams.get('post_logout_redirect_uri');
    if (target === null || !mayRedirect(target, redirects)) {
      const language = languageOf(url, request);
      return sendPage(response, { url, language, narrow: true, ...signedOutPage(language) });
    }
    const to = new URL(target);
    const state = url.searchParams.get('state');
    if (state !== null) to.searchParams.set('state', state);
    response.writeHead(302, { location: to.href, 'cache-control': 'no-store' }).end();
  };
