import { suspendOrganisation as contract } from '../../../shared/contracts/operator.ts';
import { suspend } from '../../../shared/domain/organisation/restrict.ts';
import { route } from '../../runtime/route.ts';
import { changeOrganisation } from '../change-organisation.ts';
import type { OperatorDeps } from '../deps.ts';

export const suspendOrganisation = route(contract, (input, { actor }, deps: OperatorDeps) =>
  changeOrganisation(input, actor, deps, suspend),
);
