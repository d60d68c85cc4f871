import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import * as z from 'zod';
import type { Route } from '../template/http-api.ts';

export type Verdict =
  | { readonly kind: 'allowed'; readonly claims: Record<string, string>; readonly scopes: readonly string[] | null }
  | { readonly kind: 'unauthorized' }
  | { readonly kind: 'forbidden' };

type Demand = NonNullable<Route['authorizer']>;
type Keys = ReturnType<typeof createRemoteJWKSet>;

const Discovery = z.object({ jwks_uri: z.url() });
const Scopes = z.union([z.string().transform((text) => text.split(' ')), z.array(z.string())]).catch([]);

/** The HTTP API's JWT authorizer: signature, issuer, audience or client, times, and one of the route's scopes. */
export class JwtAuthorizer {
  private readonly keys = new Map<string, Promise<Keys>>();

  async judge(header: string | undefined, { issuer, audience, scopes }: Demand): Promise<Verdict> {
    const token = /^(?:Bearer )?(\S+)$/i.exec(header ?? '')?.[1];
    if (token === undefined) return { kind: 'unauthorized' };
    const payload = await this.verified(token, issuer);
    if (payload === undefined || !isFor(payload, audience)) return { kind: 'unauthorized' };
    const granted = Scopes.parse(payload['scope'] ?? payload['scp']);
    if (scopes.length > 0 && !scopes.some((scope) => granted.includes(scope))) return { kind: 'forbidden' };
    return { kind: 'allowed', claims: texts(payload), scopes: scopes.length > 0 ? granted : null };
  }

  private async verified(token: string, issuer: string): Promise<JWTPayload | undefined> {
    try {
      const keys = await this.keysOf(issuer);
      const { payload } = await jwtVerify(token, keys, { issuer, algorithms: ['RS256', 'RS384', 'RS512'] });
      const now = Date.now() / 1000;
      return payload.iat !== undefined && payload.iat > now + 60 ? undefined : payload;
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  }

  private async keysOf(issuer: string): Promise<Keys> {
    const known = this.keys.get(issuer) ?? discovered(issuer);
    this.keys.set(issuer, known);
    known.catch(() => this.keys.delete(issuer));
    return known;
  }
}

async function discovered(issuer: string): Promise<Keys> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const { jwks_uri } = Discovery.parse(await response.json());
  return createRemoteJWKSet(new URL(jwks_uri), { cooldownDuration: 1000 });
}

/** `client_id` speaks for tokens without an audience. */
function isFor(payload: JWTPayload, audience: readonly string[]): boolean {
  const named = payload.aud ?? payload['client_id'];
  const given = Array.isArray(named) ? named : [named];
  return given.some((one) => typeof one === 'string' && audience.includes(one));
}

/** Functions see every claim as text: numbers in digits, lists in brackets. */
function texts(payload: JWTPayload): Record<string, string> {
  const text = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(text).join(' ')}]`;
    return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
  };
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, text(value)]));
}
