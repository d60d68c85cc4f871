import { randomUUID } from 'node:crypto';
import { createLocalJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import type { OAuth2Issuer } from 'oauth2-mock-server';
import { personaOf } from '../personas.ts';
import type { IdentityState } from './identity-state.ts';

const accessSeconds = 15 * 60;
const refreshSeconds = 12 * 60 * 60;

export type Subject = {
  readonly sub: string;
  readonly clientId: string;
  readonly authTime: number;
  readonly nonce?: string | undefined;
};

/** Makes the tokens that the gateway's JWT authorizer, the portal and the refresh grant read. */
export class TokenIssuer {
  readonly #issuer: OAuth2Issuer;
  readonly #state: IdentityState;

  constructor(issuer: OAuth2Issuer, state: IdentityState) {
    this.#issuer = issuer;
    this.#state = state;
  }

  /** The answer of the token endpoint. Like Cognito's, an access token names its client in `client_id` and has no audience. */
  async grant(subject: Subject): Promise<Record<string, unknown>> {
    const { sub, name, email } = personaOf(subject.sub);
    const person = { sub, name, email, auth_time: subject.authTime };
    return {
      access_token: await this.#sign(accessSeconds, {
        ...person,
        client_id: subject.clientId,
        scope: 'openid',
        token_use: 'access',
      }),
      id_token: await this.#sign(accessSeconds, {
        ...person,
        aud: subject.clientId,
        email_verified: true,
        token_use: 'id',
        ...(subject.nonce === undefined ? {} : { nonce: subject.nonce }),
      }),
      refresh_token: await this.#sign(refreshSeconds, {
        sub,
        client_id: subject.clientId,
        auth_time: subject.authTime,
        token_use: 'refresh',
      }),
      token_type: 'Bearer',
      expires_in: accessSeconds,
      scope: 'openid',
    };
  }

  /** The claims of a token of ours for this use that is still good; undefined for every other text. */
  async read(token: string, use: 'access' | 'refresh'): Promise<JWTPayload | undefined> {
    try {
      const keys = createLocalJWKSet({ keys: this.#issuer.keys.toJSON() });
      const { payload } = await jwtVerify(token, keys, { issuer: this.#issuer.url ?? '', algorithms: ['RS256'] });
      return payload['token_use'] === use && !this.#state.isRevoked(payload.jti) ? payload : undefined;
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  }

  /** Good once: whoever has it gets another one instead. */
  use({ jti, exp }: JWTPayload): void {
    if (jti !== undefined && exp !== undefined) this.#state.use(jti, exp);
  }

  /** Nobody gets new tokens for this refresh token any more. */
  async revoke(token: string): Promise<void> {
    const { jti, exp } = (await this.read(token, 'refresh')) ?? {};
    if (jti !== undefined && exp !== undefined) this.#state.revoke(jti, exp);
  }

  #sign(expiresIn: number, claims: Record<string, unknown>): Promise<string> {
    return this.#issuer.buildToken({
      expiresIn,
      scopesOrTransform: (_header, payload) => {
        Object.assign(payload, { jti: randomUUID(), ...claims });
      },
    });
  }
}
