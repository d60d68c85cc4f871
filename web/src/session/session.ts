import { isIdle } from './activity.ts';

/**
 * Who is signed in. The access token lives in this module's memory alone; the refresh token is a cookie that no script
 * can read, kept by `/api/session/*`. What storage holds is one word: that somebody was signed in here.
 */
type Session =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'signed-in'; readonly token: string; readonly expiresAt: number };

const hint = 'was-signed-in';
const listeners = new Set<() => void>();
/** A frame on another site may have no storage at all; nobody signs in there. */
const wasSignedIn = (): boolean => {
  try {
    return localStorage.getItem(hint) === 'yes';
  } catch {
    return false;
  }
};
let session: Session = { kind: wasSignedIn() ? 'unknown' : 'anonymous' };
let renewing: Promise<string | undefined> | undefined;

export const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const sessionKind = (): Session['kind'] => session.kind;

const become = (next: Session): void => {
  session = next;
  if (next.kind === 'signed-in') localStorage.setItem(hint, 'yes');
  if (next.kind === 'anonymous') localStorage.removeItem(hint);
  listeners.forEach((listener) => listener());
};

const post = async (path: string, body: object): Promise<Record<string, unknown>> => {
  const response = await fetch(`/api/session/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json().catch(() => undefined);
  const said: Record<string, unknown> = typeof answer === 'object' && answer !== null ? { ...answer } : {};
  if (!response.ok) throw new Error(typeof said['title'] === 'string' ? said['title'] : `HTTP ${response.status}`);
  return said;
};

const accept = (said: Record<string, unknown>): string | undefined => {
  const token = said['accessToken'];
  if (typeof token !== 'string') {
    become({ kind: 'anonymous' });
    return undefined;
  }
  become({ kind: 'signed-in', token, expiresAt: Date.parse(String(said['expiresAt'])) });
  return token;
};

/** A new token, whatever the old one says; one request at a time, however many ask for it in however many tabs. */
export const renewed = (): Promise<string | undefined> =>
  (renewing ??= navigator.locks
    .request('renew-session', async () => accept(await post('renew', {})))
    .finally(() => (renewing = undefined)));

/** The token for a call, renewed half a minute before it ends; none for a visitor, or where nobody has sat for long. */
export const accessToken = async (): Promise<string | undefined> => {
  if (session.kind === 'signed-in' && session.expiresAt - Date.now() > 30_000) return session.token;
  if (session.kind === 'signed-in' && isIdle()) become({ kind: 'anonymous' });
  return session.kind === 'anonymous' ? undefined : renewed();
};

/** Leaves for the sign-in, and comes back to `returnTo`. */
export const signIn = async (returnTo: string): Promise<void> => {
  const { authorizeUrl } = await post('begin', { returnTo });
  location.assign(String(authorizeUrl));
};

/** Ends what the provider sent back with; one exchange, however often React renders. */
let finishing: Promise<string> | undefined;
export const finishSignIn = (answer: { code: string; state: string; iss?: string }): Promise<string> =>
  (finishing ??= post('finish', answer).then((said) => {
    accept(said);
    return typeof said['returnTo'] === 'string' ? said['returnTo'] : '/';
  }));

export const signOut = async (): Promise<void> => {
  const { endSessionUrl } = await post('end', {});
  become({ kind: 'anonymous' });
  location.assign(typeof endSessionUrl === 'string' ? endSessionUrl : '/');
};
