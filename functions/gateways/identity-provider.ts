import * as openid from 'openid-client';
import type { Log } from '../runtime/log.ts';
import { type Failure, failureOf } from './identity-failure.ts';

export type IdentitySettings = { readonly issuer: string; readonly clientId: string; readonly scope: string };

/** What a sign-in needs to be finished; never leaves the browser but sealed. */
export type Proof = { readonly state: string; readonly nonce: string; readonly verifier: string };

export type Tokens = {
  readonly accessToken: string;
  /** Seconds from the question on. */
  readonly expiresIn: number;
  /** Absent where the provider gave none, or goes on with the one that it gave before. */
  readonly refreshToken: string | undefined;
};
export type Granted = { readonly kind: 'granted'; readonly tokens: Tokens } | Failure;

/** Seconds for each question; a sign-in asks up to three. */
const patience = 5;
/** Where a provider does not say how long its token lasts. */
const cautiously = 5 * 60;

/** The OpenID Connect provider, as a public client: what proves us is PKCE, and that the cookie was sealed here. */
export class IdentityProvider {
  private readonly settings: IdentitySettings;
  private readonly log: Log;
  private discovered: Promise<openid.Configuration> | undefined;

  constructor(settings: IdentitySettings, log: Log) {
    this.settings = settings;
    this.log = log;
  }

  newProof(): Proof {
    return { state: openid.randomState(), nonce: openid.randomNonce(), verifier: openid.randomPKCECodeVerifier() };
  }

  /** Where to send the browser; undefined while the provider is silent. */
  async authorizeUrl({ state, nonce, verifier }: Proof, redirectUri: string, language: string) {
    const challenge = await openid.calculatePKCECodeChallenge(verifier);
    return this.ask('authorize', async (provider) => {
      const parameters = { redirect_uri: redirectUri, scope: this.settings.scope, state, nonce, ui_locales: language };
      const pkce = { code_challenge: challenge, code_challenge_method: 'S256' };
      return openid.buildAuthorizationUrl(provider, { ...parameters, ...pkce }).href;
    }).catch(() => undefined);
  }

  /** `returned` is the address that the provider sent the browser to, with code and state. */
  exchange(returned: URL, { state, nonce, verifier }: Proof): Promise<Granted> {
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    return this.granted('exchange', (provider) => openid.authorizationCodeGrant(provider, returned, checks));
  }

  renew(refreshToken: string): Promise<Granted> {
    return this.granted('renew', (provider) => openid.refreshTokenGrant(provider, refreshToken));
  }

  /** Whether the provider took the token back. */
  async revoke(refreshToken: string): Promise<boolean> {
    const revocation = this.ask('revoke', (provider) => openid.tokenRevocation(provider, refreshToken));
    return revocation.then(
      () => true,
      () => false,
    );
  }

  /** Where the browser ends the provider's own session; undefined where there is no such place or no answer. */
  async endSessionUrl(returnTo: string): Promise<string | undefined> {
    return this.ask('end', async (provider) => {
      if (provider.serverMetadata().end_session_endpoint === undefined) return undefined;
      // Cognito knows the second name only, the specification the first.
      return openid.buildEndSessionUrl(provider, { post_logout_redirect_uri: returnTo, logout_uri: returnTo }).href;
    }).catch(() => undefined);
  }

  private async granted(
    step: string,
    ask: (provider: openid.Configuration) => Promise<openid.TokenEndpointResponse>,
  ): Promise<Granted> {
    try {
      const answer = await this.ask(step, ask);
      const { access_token: accessToken, expires_in: expiresIn = cautiously, refresh_token: refreshToken } = answer;
      return { kind: 'granted', tokens: { accessToken, expiresIn, refreshToken } };
    } catch (error) {
      return failureOf(error);
    }
  }

  private async ask<Answer>(step: string, question: (provider: openid.Configuration) => Promise<Answer>) {
    try {
      return await question(await this.configuration());
    } catch (error) {
      const { kind, reason } = failureOf(error);
      if (kind === 'silent') this.log('identity-provider-silent', { outcome: step, reason }, error);
      throw error;
    }
  }

  /** Asked once for the life of this function's copy; a failure is forgotten. */
  private configuration(): Promise<openid.Configuration> {
    this.discovered ??= this.discover().catch((error: unknown) => {
      this.discovered = undefined;
      throw error;
    });
    return this.discovered;
  }

  private discover(): Promise<openid.Configuration> {
    const issuer = new URL(this.settings.issuer);
    const isLocal = issuer.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(issuer.hostname);
    return openid.discovery(issuer, this.settings.clientId, undefined, openid.None(), {
      timeout: patience,
      execute: [openid.enableNonRepudiationChecks, ...(isLocal ? [openid.allowInsecureRequests] : [])],
    });
  }
}
