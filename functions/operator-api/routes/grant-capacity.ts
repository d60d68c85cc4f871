import { grantCapacity as contract } from '../../../shared/contracts/capacities.ts';
import { grantCapacity as grant } from '../../../shared/domain/organisation/change-capacity.ts';
import { route } from '../../runtime/route.ts';
import { changeOrganisation } from '../change-organisation.ts';
import type { OperatorDeps } from '../deps.ts';

export const grantCapacity = route(contract, ({ capacity, ...about }, { actor }, deps: OperatorDeps) =>
  changeOrganisation(about, actor, deps, (organisation, measure) => grant(organisation, { ...measure, capacity })),
);
