import * as z from 'zod';
import { PersonId } from '../../../../shared/domain/ids.ts';
import type { AuthorizationCodes } from './authorization-codes.ts';
import type { TokenIssuer } from './token-issuer.ts';

const Request = z.discriminatedUnion('grant_type', [
  z.object({
    grant_type: z.literal('authorization_code'),
    client_id: z.string(),
    code: z.string(),
    redirect_uri: z.string(),
    code_verifier: z.string(),
  }),
  z.object({ grant_type: z.literal('refresh_token'), client_id: z.string(), refresh_token: z.string() }),
  // For tests, the demonstration and API clients: locally, an id is proof enough.
  z.object({
    grant_type: z.literal('password'),
    client_id: z.string(),
    username: z.string(),
    scope: z.string().optional(),
  }),
]);
const GrantType = z.object({ grant_type: z.string() });
const Refreshable = z.object({ sub: z.string(), client_id: z.string(), auth_time: z.number() });

export type TokenAnswer = { readonly status: 200 | 400 | 401; readonly body: Record<string, unknown> };

const refuse = (error: string, status: 400 | 401 = 400): TokenAnswer => ({ status, body: { error } });
const invalidGrant = refuse('invalid_grant');

const exchange = async (
  request: z.infer<typeof Request>,
  { codes, issuer, now }: { codes: AuthorizationCodes; issuer: TokenIssuer; now: () => Date },
): Promise<TokenAnswer> => {
  const grant = async (subject: Parameters<TokenIssuer['grant']>[0]): Promise<TokenAnswer> => ({
    status: 200,
    body: await issuer.grant(subject),
  });
  if (request.grant_type === 'authorization_code') {
    const { code, client_id: clientId, redirect_uri: redirectUri, code_verifier: verifier } = request;
    const authorization = codes.spend(code, { clientId, redirectUri, verifier });
    return authorization === undefined ? invalidGrant : grant(authorization);
  }
  if (request.grant_type === 'refresh_token') {
    const claims = await issuer.read(request.refresh_token, 'refresh');
    const found = Refreshable.safeParse(claims);
    if (!found.success || found.data.client_id !== request.client_id) return invalidGrant;
    issuer.use(claims ?? {});
    return grant({ sub: found.data.sub, clientId: found.data.client_id, authTime: found.data.auth_time });
  }
  if (request.scope !== undefined && !request.scope.split(' ').includes('openid')) return refuse('invalid_scope');
  const person = PersonId.safeParse(request.username);
  if (!person.success) return invalidGrant;
  return grant({ sub: person.data, clientId: request.client_id, authTime: Math.floor(now().getTime() / 1000) });
};

/** `POST /token`: the code of a browser with its PKCE verifier, a refresh token, or the id of a person. */
export const tokenRoute = async (
  body: unknown,
  deps: { clients: readonly string[]; codes: AuthorizationCodes; issuer: TokenIssuer; now: () => Date },
): Promise<TokenAnswer> => {
  const request = Request.safeParse(body);
  if (!request.success) {
    const grant = GrantType.safeParse(body);
    const known = ['authorization_code', 'refresh_token', 'password'];
    return refuse(
      grant.success && !known.includes(grant.data.grant_type) ? 'unsupported_grant_type' : 'invalid_request',
    );
  }
  if (!deps.clients.includes(request.data.client_id)) return refuse('invalid_client', 401);
  return exchange(request.data, deps);
};
