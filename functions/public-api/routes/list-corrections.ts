import { limitOf } from '../../../shared/contracts/page.ts';
import { listCorrections as contract } from '../../../shared/contracts/statistics.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';

export const listCorrections = route(
  contract,
  async ({ cursor, limit }, _call, deps: Pick<PublicDeps, 'figures' | 'cursors'>) => {
    const list = 'public corrections';
    const page = await deps.figures.corrections({ limit: limitOf(limit), after: deps.cursors.read(list, cursor) });
    return { items: page.items, next: deps.cursors.write(list, page.next) };
  },
);
