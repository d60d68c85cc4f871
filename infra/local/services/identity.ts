import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Events, OAuth2Issuer, OAuth2Service, type MutableResponse } from 'oauth2-mock-server';
import { AuthorizationCodes } from './identity/authorization-codes.ts';
import { authorizeRoute } from './identity/authorize-route.ts';
import { endSessionRoute } from './identity/end-session-route.ts';
import { IdentityState } from './identity/identity-state.ts';
import { isKnownOrigin } from './identity/redirects.ts';
import { TokenIssuer } from './identity/token-issuer.ts';
import { tokenRoute } from './identity/token-route.ts';
import { welcomePage } from './identity/welcome-page.ts';
import { listen, stopListening } from './listen.ts';
import { languageOf, sendPage } from './local-page.ts';

export type Identity = {
  /** The issuer; discovery is below it at `/.well-known/openid-configuration`. */
  readonly url: string;
  stop(): Promise<void>;
};

/** Of the mock server's own endpoints only the configuration and the keys are right for us; the others are moved away and never served. */
const served = new Set([
  '/',
  '/.well-known/openid-configuration',
  '/jwks',
  '/authorize',
  '/authorize/as',
  '/token',
  '/userinfo',
  '/revoke',
  '/endsession',
]);
const moved = {
  authorize: '/unserved/authorize',
  token: '/unserved/token',
  userinfo: '/unserved/userinfo',
  revoke: '/unserved/revoke',
  endSession: '/unserved/endsession',
  introspect: '/unserved/introspect',
};

const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
};
const urlOf = (request: IncomingMessage): URL => new URL(request.url ?? '/', 'http://127.0.0.1');
const textIn = (body: unknown, name: string): string => {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value : '';
};

const discovery = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  userinfo_endpoint: `${issuer}/userinfo`,
  revocation_endpoint: `${issuer}/revoke`,
  end_session_endpoint: `${issuer}/endsession`,
  jwks_uri: `${issuer}/jwks`,
  scopes_supported: ['openid'],
  response_types_supported: ['code'],
  response_modes_supported: ['query'],
  grant_types_supported: ['authorization_code', 'refresh_token', 'password'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  token_endpoint_auth_methods_supported: ['none'],
  code_challenge_methods_supported: ['S256'],
  claims_supported: ['sub', 'name', 'email', 'auth_time', 'nonce'],
  ui_locales_supported: ['ru', 'en'],
});

/** A sign-in server for one machine: OpenID Connect as the user pool does it, where you choose who you are. */
export const startIdentity = async (options: {
  readonly port?: number;
  /** Where keys are kept; without it they last as long as the process. */
  readonly dataDir?: string;
  readonly clients?: readonly string[];
  /** Beside http on 127.0.0.1 and localhost, which is always allowed. */
  readonly redirects?: readonly string[];
  /** How long a used refresh token is good for the tabs that were late, in seconds. @default 30 */
  readonly graceSeconds?: number;
  readonly now?: () => Date;
}): Promise<Identity> => {
  const { clients = ['portal'], redirects = [], graceSeconds = 30, now = () => new Date() } = options;
  const state = new IdentityState(options.dataDir, now, graceSeconds);
  const issuer = new OAuth2Issuer();
  for (const key of state.keys) await issuer.keys.add(key);
  if (state.keys.length === 0) state.keep(await issuer.keys.generate('RS256'));
  const service = new OAuth2Service(issuer, moved);
  const codes = new AuthorizationCodes(now);
  const tokens = new TokenIssuer(issuer, state);

  service.on(Events.BeforeWellKnownOpenIdConfiguration, (answer: MutableResponse) => {
    answer.body = discovery(issuer.url ?? '');
  });

  service.addRoute('GET', '/', (request, response) => {
    const url = urlOf(request);
    const language = languageOf(url, request);
    sendPage(response, { url, language, ...welcomePage(language, issuer.url ?? '', clients[0] ?? 'portal') });
  });
  const authorize = authorizeRoute({ clients, redirects, codes, now });
  service.addRoute('GET', '/authorize', authorize);
  service.addRoute('GET', '/authorize/as', authorize);
  service.addRoute('POST', '/token', async (request, response) => {
    const { status, body } = await tokenRoute(request.body, { clients, codes, issuer: tokens, now });
    sendJson(response, status, body);
  });
  service.addRoute('GET', '/userinfo', async (request, response) => {
    const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const claims = await tokens.read(token, 'access');
    if (claims === undefined) return sendJson(response, 401, { error: 'invalid_token' });
    return sendJson(response, 200, { sub: claims.sub, name: claims['name'], email: claims['email'] });
  });
  service.addRoute('POST', '/revoke', async (request, response) => {
    await tokens.revoke(textIn(request.body, 'token'));
    // Also for a token that is none: RFC 7009, section 2.2.
    sendJson(response, 200, {});
  });
  service.addRoute('GET', '/endsession', endSessionRoute(redirects));

  const server = createServer((request, response) => {
    const { pathname } = urlOf(request);
    const { origin } = request.headers;
    const known = origin === undefined || origin === 'null' ? origin !== 'null' : isKnownOrigin(origin, redirects);
    if (!served.has(pathname) || !known) {
      response.writeHead(known ? 404 : 403).end();
      return;
    }
    service.requestHandler(request, response);
  });
  issuer.url = await listen(server, options.port ?? 0);
  return { url: issuer.url, stop: () => stopListening(server) };
};
