import { readHead as contract } from '../../../shared/contracts/proofs.ts';
import { Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';

export const readHead = route(contract, async ({ day }, _call, { heads }: PublicDeps) => {
  const head = await heads.load(day);
  if (head === undefined) throw new Refused({ kind: 'not-found' });
  return head;
});
