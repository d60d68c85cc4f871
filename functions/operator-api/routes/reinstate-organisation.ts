import { reinstateOrganisation as contract } from '../../../shared/contracts/operator.ts';
import { reinstate } from '../../../shared/domain/organisation/restrict.ts';
import { route } from '../../runtime/route.ts';
import { changeOrganisation } from '../change-organisation.ts';
import type { OperatorDeps } from '../deps.ts';

export const reinstateOrganisation = route(contract, (input, { actor }, deps: OperatorDeps) =>
  changeOrganisation(input, actor, deps, reinstate),
);
