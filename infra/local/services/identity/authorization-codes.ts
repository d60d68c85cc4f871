import { createHash, randomBytes } from 'node:crypto';

export type Authorization = {
  readonly sub: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly codeChallenge: string;
  readonly nonce: string | undefined;
  readonly authTime: number;
};

const lifetimeMs = 60_000;

/** Codes on their way through a browser: each is spent once, within a minute, by whoever has the verifier. */
export class AuthorizationCodes {
  readonly #open = new Map<string, Authorization & { readonly expires: number }>();
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  issue(authorization: Authorization): string {
    const now = this.#now().getTime();
    for (const [code, { expires }] of this.#open) if (expires <= now) this.#open.delete(code);
    const code = randomBytes(32).toString('base64url');
    this.#open.set(code, { ...authorization, expires: now + lifetimeMs });
    return code;
  }

  /** Gone after the first try, right or wrong: a stolen code gives no second guess at the verifier. */
  spend(code: string, claimed: { clientId: string; redirectUri: string; verifier: string }): Authorization | undefined {
    const found = this.#open.get(code);
    this.#open.delete(code);
    if (found === undefined || found.expires <= this.#now().getTime()) return undefined;
    if (found.clientId !== claimed.clientId || found.redirectUri !== claimed.redirectUri) return undefined;
    if (!/^[\w.~-]{43,128}$/.test(claimed.verifier)) return undefined;
    const challenge = createHash('sha256').update(claimed.verifier).digest('base64url');
    return challenge === found.codeChallenge ? found : undefined;
  }
}
