import { readProgramme as contract } from '../../../shared/contracts/public.ts';
import { programmeInForce } from '../../../shared/programme/programmes.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';

export const readProgramme = route(contract, async (_input, _call, { now }: PublicDeps) =>
  contract.output.parse(programmeInForce('mic', now())),
);
