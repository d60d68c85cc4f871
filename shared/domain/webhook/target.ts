import { isPublicAddress } from './public-address.ts';

/** What a stage allows beyond the public internet: the local one sends to receivers on the same machine. */
export type TargetRules = { readonly loopback: boolean };

/** Names that no public resolver answers for, or that mean something else on every network. */
const privateNames = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|arpa|onion|test|invalid|example)$/;
const hostName = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;
const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * May events be sent there, as far as the address itself tells? `https`, a public name, no credentials, port 443 or one
 * above 1023 (below are mail, DNS and the like, which a request should not reach). What the name resolves to is asked at
 * each attempt.
 */
export function isSuitable(text: string, { loopback }: TargetRules): boolean {
  const url = URL.parse(text);
  if (url === null || /[\s\\]/.test(text) || text.includes('#')) return false;
  if (url.username !== '' || url.password !== '' || /^[a-z]+:\/\/[^/?]*@/i.test(text)) return false;
  if (loopback && loopbackHosts.has(url.hostname)) return url.protocol === 'http:' || url.protocol === 'https:';
  if (url.protocol !== 'https:') return false;
  if (url.port !== '' && Number(url.port) < 1024) return false;
  return hostName.test(url.hostname) && !privateNames.test(url.hostname);
}

/** May a connection be opened to this address, to which a name resolved? */
export const mayConnect = (address: string, { loopback }: TargetRules): boolean =>
  isPublicAddress(address) || (loopback && (address === '127.0.0.1' || address === '::1'));
