import { currentFigures } from '../../../shared/contracts/present/figure-views.ts';
import { readStatistics as contract } from '../../../shared/contracts/statistics.ts';
import { Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';

export const readStatistics = route(contract, async (_input, _call, { figures }: Pick<PublicDeps, 'figures'>) => {
  const current = await figures.current();
  if (current === undefined) throw new Refused({ kind: 'not-found' });
  return { asOf: current.asOf, day: current.day, figures: currentFigures(current) };
});
