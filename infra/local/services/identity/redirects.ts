const loopback = new Set(['127.0.0.1', 'localhost']);

const urlOf = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

/** Whether a browser may be sent there with a code: listed exactly, or plain http on this machine. */
export const mayRedirect = (target: string, listed: readonly string[]): boolean => {
  if (listed.includes(target)) return true;
  const url = urlOf(target);
  if (url === undefined || url.protocol !== 'http:' || !loopback.has(url.hostname)) return false;
  // `http://localhost@elsewhere` has another host; a name, a password or a fragment has no place in a redirect at all.
  return url.username === '' && url.password === '' && url.hash === '';
};

/** Whether a page of this origin may call the sign-in server from a browser. */
export const isKnownOrigin = (origin: string, listed: readonly string[]): boolean =>
  mayRedirect(`${origin}/`, []) || listed.some((target) => urlOf(target)?.origin === origin);
