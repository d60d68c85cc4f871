import { Refused } from '../runtime/refused.ts';
import type { Call } from '../runtime/route.ts';

/** A machine of one's own has two names for itself; each is another site to a browser, with cookies of its own. */
const loopback: Readonly<Record<string, string>> = { '127.0.0.1': 'localhost', localhost: '127.0.0.1' };

function originsOf(portalUrl: string): readonly string[] {
  const url = new URL(portalUrl);
  const other = loopback[url.hostname];
  return [url.origin, ...(other === undefined ? [] : [url.origin.replace(url.hostname, other)])];
}

/** The site of the page that asks: the portal, or nobody. A page of another site cannot say that it is the portal. */
export function ownPage({ origin }: Pick<Call, 'origin'>, portalUrl: string): string {
  const own = originsOf(portalUrl).find((one) => one === origin);
  if (own === undefined) throw new Refused({ kind: 'foreign-page' });
  return own;
}

/** Where the provider sends people back to. */
export const redirectUri = (origin: string): string => `${origin}/signed-in`;
