import type { IncomingMessage, ServerResponse } from 'node:http';
import { PersonId } from '../../../../shared/domain/ids.ts';
import { languageOf, sendPage } from '../local-page.ts';
import type { AuthorizationCodes } from './authorization-codes.ts';
import { authorizeRequest } from './authorize-request.ts';
import { problemPage, signInPage } from './sign-in-page.ts';

const redirect = (response: ServerResponse, target: URL): void => {
  response.writeHead(302, { location: target.href, 'cache-control': 'no-store' }).end();
};

/** `GET /authorize` asks who you are; `GET /authorize/as?…&as=<person id>` sends that person back with a code. */
export const authorizeRoute =
  (deps: {
    readonly clients: readonly string[];
    readonly redirects: readonly string[];
    readonly codes: AuthorizationCodes;
    readonly now: () => Date;
  }) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const language = languageOf(url, request);
    const asked = authorizeRequest(url.searchParams, deps);
    if (asked.kind === 'untrusted')
      return sendPage(response, { url, language, status: 400, narrow: true, ...problemPage(language, asked.reason) });
    if (asked.kind === 'refused') return redirect(response, asked.redirect);
    const { query } = asked;
    const target = new URL(query.redirect_uri);
    const chosen = url.pathname === '/authorize/as';
    const person = PersonId.safeParse(url.searchParams.get('as')?.trim());
    if (!chosen || !person.success) {
      const page = signInPage(language, url.searchParams, chosen);
      const status = chosen ? 400 : 200;
      return sendPage(response, { url, language, status, narrow: true, formTargets: [target.origin], ...page });
    }
    const code = deps.codes.issue({
      sub: person.data,
      clientId: query.client_id,
      redirectUri: query.redirect_uri,
      codeChallenge: query.code_challenge,
      nonce: query.nonce,
      authTime: Math.floor(deps.now().getTime() / 1000),
    });
    target.searchParams.set('code', code);
    if (query.state !== undefined) target.searchParams.set('state', query.state);
    return redirect(response, target);
  };
