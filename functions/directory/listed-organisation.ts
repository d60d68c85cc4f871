import { classOf } from '../../shared/domain/identifiers/okved.ts';
import { type AdmittedOrganisation, isOpenToInvitations } from '../../shared/domain/organisation/organisation.ts';
import type { ListedOrganisation } from '../gateways/search/documents.ts';

/** What the directory tells of an organisation: as the register publishes it, and whether clusters may invite it. */
export function listedOrganisation(organisation: AdmittedOrganisation): ListedOrganisation {
  const { id, version, status, facts, admittedAt } = organisation;
  return {
    id,
    version,
    status,
    kind: facts.kind,
    name: facts.name,
    inn: facts.inn,
    ogrn: facts.ogrn,
    ...(facts.region === undefined ? {} : { region: facts.region }),
    ...(facts.mainActivity === undefined ? {} : { mainActivity: facts.mainActivity }),
    additionalClasses: [...new Set(facts.additionalActivities.map(classOf))],
    admittedAt,
    openToInvitations: isOpenToInvitations(organisation),
  };
}
