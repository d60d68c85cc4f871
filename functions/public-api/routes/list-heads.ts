import { limitOf } from '../../../shared/contracts/page.ts';
import { listHeads as contract } from '../../../shared/contracts/proofs.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';

export const listHeads = route(contract, async ({ cursor, limit }, _call, deps: PublicDeps) => {
  const list = 'public heads';
  const page = await deps.heads.list({ limit: limitOf(limit), after: deps.cursors.read(list, cursor) });
  return { items: page.items, next: deps.cursors.write(list, page.next) };
});
