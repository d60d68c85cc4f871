import { withdrawCapacity as contract } from '../../../shared/contracts/capacities.ts';
import { withdrawCapacity as withdraw } from '../../../shared/domain/organisation/change-capacity.ts';
import { route } from '../../runtime/route.ts';
import { changeOrganisation } from '../change-organisation.ts';
import type { OperatorDeps } from '../deps.ts';

export const withdrawCapacity = route(contract, ({ capacity, ...about }, { actor }, deps: OperatorDeps) =>
  changeOrganisation(about, actor, deps, (organisation, measure) => withdraw(organisation, { ...measure, capacity })),
);
