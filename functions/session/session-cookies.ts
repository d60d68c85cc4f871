import * as z from 'zod';
import { Instant } from '../../shared/domain/ids.ts';
import { sessionEnd } from '../../shared/domain/session/session-end.ts';
import { ReturnPath } from '../../shared/domain/session/return-path.ts';
import { type Cookie, removed } from '../runtime/cookie.ts';
import type { Call } from '../runtime/route.ts';
import { Sealed } from './sealed.ts';

const SigningIn = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), returnTo: ReturnPath });
const Session = z.object({ refreshToken: z.string(), startedAt: Instant });
export type SigningIn = z.infer<typeof SigningIn>;
export type Session = z.infer<typeof Session>;

const names = { signingIn: '__Host-signing-in', session: '__Host-session' } as const;
/** People look for their password, and for their telephone with the second factor. */
const signInMs = 15 * 60_000;

/** The two cookies: who is signing in, and who is signed in. Browsers carry them and cannot read them. */
export class SessionCookies {
  private readonly signingIn: Sealed<SigningIn>;
  private readonly session: Sealed<Session>;

  constructor(stageKey: string) {
    this.signingIn = new Sealed(stageKey, 'signing-in', SigningIn);
    this.session = new Sealed(stageKey, 'session', Session);
  }

  async begun(signingIn: SigningIn, now: Date): Promise<Cookie> {
    const until = new Date(now.getTime() + signInMs);
    return { name: names.signingIn, value: await this.signingIn.seal(signingIn, until), maxAge: signInMs / 1000 };
  }

  readonly finished = removed(names.signingIn);
  readonly ended = removed(names.session);

  /** Lives as long as the session does if nobody uses it; undefined once it is over for good. */
  async signedIn(session: Session, now: Date): Promise<Cookie | undefined> {
    const until = sessionEnd(new Date(session.startedAt), now);
    if (until === undefined) return undefined;
    const maxAge = Math.ceil((until.getTime() - now.getTime()) / 1000);
    return { name: names.session, value: await this.session.seal(session, until), maxAge };
  }

  whoSignsIn({ cookie }: Pick<Call, 'cookie'>, now: Date): Promise<SigningIn | undefined> {
    return this.signingIn.open(cookie(names.signingIn) ?? '', now);
  }

  whoIsSignedIn({ cookie }: Pick<Call, 'cookie'>, now: Date): Promise<Session | undefined> {
    return this.session.open(cookie(names.session) ?? '', now);
  }
}
