import { IdentityProvider } from '../gateways/identity-provider.ts';
import { httpApi } from '../runtime/http-api.ts';
import { makeLog } from '../runtime/log.ts';
import { Env } from './env.ts';
import { routes } from './routes.ts';
import { SessionCookies } from './session-cookies.ts';

const env = Env.parse(process.env);
const log = makeLog('session');
const client = { issuer: env.ISSUER, clientId: env.CLIENT_ID, scope: env.SCOPE };

export const handler = httpApi('session', routes, {
  originSecret: env.ORIGIN_SECRET,
  provider: new IdentityProvider(client, log),
  cookies: new SessionCookies(env.SESSION_KEY),
  portalUrl: env.PORTAL_URL.replace(/\/+$/, ''),
  now: () => new Date(),
  log,
});
