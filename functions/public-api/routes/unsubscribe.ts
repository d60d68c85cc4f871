import { unsubscribe as contract } from '../../../shared/contracts/public.ts';
import { Refused } from '../../runtime/refused.ts';
import { readUnsubscribeToken } from '../../runtime/unsubscribe-token.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';

/** The token names one person and the groups of one letter; it was signed when the mail was written. */
export const unsubscribe = route(contract, async ({ token }, _call, deps: PublicDeps) => {
  const named = readUnsubscribeToken(token, deps.unsubscribeKey);
  if (named === undefined) throw new Refused({ kind: 'not-found' });
  const pace = Object.fromEntries(named.groups.map((group) => [group, 'off' as const]));
  await deps.settings.put(named.personId, { pace }, deps.now());
  return { unsubscribed: true } as const;
});
