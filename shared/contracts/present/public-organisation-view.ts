import type * as z from 'zod';
import type { AdmittedOrganisation } from '../../domain/organisation/organisation.ts';
import type { PublicOrganisationView } from '../views.ts';

/** An admitted organisation as the register publishes it. */
export const publicOrganisationView = ({
  id,
  status,
  facts,
  admittedAt,
  capacities,
}: AdmittedOrganisation): z.infer<typeof PublicOrganisationView> => ({
  id,
  status,
  name: facts.name,
  inn: facts.inn,
  ogrn: facts.ogrn,
  kind: facts.kind,
  ...(facts.region === undefined ? {} : { region: facts.region }),
  ...(facts.mainActivity === undefined ? {} : { mainActivity: facts.mainActivity }),
  admittedAt,
  capacities,
});
