import type * as z from 'zod';
import type { OrganisationView, PublicOrganisationView } from '../views.ts';
import { admittedAt, applicant, appliedAt, closedAt, decidedAt, founder } from './example-facts.ts';

const newName = 'АО «Лазеры Зеленограда»';
type OrganisationExample = z.input<typeof OrganisationView>;

export const publicOrganisationExample: z.input<typeof PublicOrganisationView> = {
  id: founder.id,
  status: 'participant',
  name: founder.name,
  inn: founder.inn,
  ogrn: founder.ogrn,
  kind: 'legal-entity',
  region: '77',
  mainActivity: '26.70',
  admittedAt,
  capacities: ['city-department'],
};

/** What the register said about the founder. */
export const registerFacts = {
  inn: founder.inn,
  ogrn: founder.ogrn,
  kind: 'legal-entity' as const,
  name: founder.name,
  status: 'ACTIVE' as const,
  unreliable: false,
  region: '77',
  address: 'г. Москва, г. Зеленоград, проезд Примерный, д. 1',
  mainActivity: '26.70',
  additionalActivities: ['27.90', '72.19'],
  registeredOn: '2011-04-18',
  successors: [],
  asOf: admittedAt,
};

export const appliedExample: OrganisationExample = {
  id: founder.id,
  version: 1,
  identifier: { kind: 'inn', value: founder.inn },
  status: 'checking',
  appliedAt,
  updatedAt: appliedAt,
  openToInvitations: true,
  capacities: [],
  capacityDecisions: [],
  allowedActions: [],
};

export const admittedExample: OrganisationExample = {
  ...appliedExample,
  version: 2,
  status: 'participant',
  updatedAt: admittedAt,
  facts: registerFacts,
  allowedActions: ['editOrganisation', 'openCluster', 'offerHandover'],
};

export const closedToInvitationsExample: OrganisationExample = {
  ...admittedExample,
  version: 3,
  updatedAt: closedAt,
  openToInvitations: false,
  capacities: [],
  capacityDecisions: [],
};

/** The register tells another name. */
export const proposedExample: OrganisationExample = {
  ...admittedExample,
  version: 3,
  proposal: { kind: 'renamed', name: newName, inn: founder.inn, ogrn: founder.ogrn, at: closedAt },
  updatedAt: closedAt,
  allowedActions: ['confirmProposal', 'declineProposal', 'editOrganisation', 'openCluster', 'offerHandover'],
};

export const confirmedExample: OrganisationExample = {
  ...admittedExample,
  version: 4,
  facts: { ...registerFacts, name: newName },
  updatedAt: closedAt,
};

const unclearFacts = {
  ...registerFacts,
  inn: applicant.inn,
  ogrn: applicant.ogrn,
  name: applicant.name,
  unreliable: true,
  mainActivity: '71.20',
  additionalActivities: ['72.19'],
};

/** Waits for a person, as an operator sees it. */
export const unclearExample: OrganisationExample = {
  id: applicant.id,
  version: 2,
  identifier: { kind: 'ogrn', value: applicant.ogrn },
  status: 'unclear',
  reason: 'unreliable-data',
  reasonText: {
    ru: 'В реестре есть отметка о недостоверных сведениях: решение примет сотрудник департамента.',
    en: 'The register marks data as unreliable: a person in the department will decide.',
  },
  appliedAt,
  updatedAt: admittedAt,
  facts: unclearFacts,
  openToInvitations: true,
  capacities: [],
  capacityDecisions: [],
  allowedActions: ['decideOrganisation', 'offerReassignment'],
};

export const decidedOrganisationExample: OrganisationExample = {
  id: applicant.id,
  version: 3,
  identifier: { kind: 'ogrn', value: applicant.ogrn },
  status: 'participant',
  appliedAt,
  updatedAt: decidedAt,
  facts: unclearFacts,
  openToInvitations: true,
  capacities: [],
  capacityDecisions: [],
  allowedActions: ['suspendOrganisation', 'grantCapacity', 'excludeOrganisation', 'offerReassignment'],
};

export const suspendedExample: OrganisationExample = {
  ...decidedOrganisationExample,
  version: 4,
  status: 'suspended',
  measure: { reason: 'Проверяем сведения о деятельности организации.', at: closedAt },
  updatedAt: closedAt,
  allowedActions: ['reinstateOrganisation', 'excludeOrganisation', 'offerReassignment'],
};

export const grantedExample: OrganisationExample = {
  ...decidedOrganisationExample,
  version: 4,
  updatedAt: closedAt,
  capacities: ['investor'],
  capacityDecisions: [
    {
      capacity: 'investor',
      granted: true,
      at: closedAt,
      reason: 'Организация состоит в реестре городских инвесторов.',
    },
  ],
  allowedActions: [
    'suspendOrganisation',
    'grantCapacity',
    'withdrawCapacity',
    'excludeOrganisation',
    'offerReassignment',
  ],
};

export const withdrawnExample: OrganisationExample = {
  ...decidedOrganisationExample,
  version: 5,
  updatedAt: closedAt,
  capacityDecisions: [
    { capacity: 'investor', granted: false, at: closedAt, reason: 'Организация больше не инвестирует в проекты.' },
  ],
};

export const reinstatedExample: OrganisationExample = {
  ...decidedOrganisationExample,
  version: 5,
  updatedAt: closedAt,
};

export const excludedExample: OrganisationExample = {
  ...suspendedExample,
  version: 5,
  status: 'excluded',
  measure: { reason: 'Организация представила недостоверные сведения о проекте.', at: closedAt },
  allowedActions: [],
};

const offered = { offeredAt: decidedAt, expiresAt: '2026-10-26T13:20:45.118Z' };
const token = 'pWm5sT0hY3nQ8cVb1kLx7fRz2jUa9dGe4iNo6tKyHsE';

export const handoverExample = { version: 4, path: `/handover#${token}`, expiresAt: offered.expiresAt };
export const handoverPreviewExample = {
  organisationId: founder.id,
  name: founder.name,
  number: founder.inn,
  as: 'representative' as const,
  expiresAt: offered.expiresAt,
};
/** A link was made and taken back; then another person took over. */
export const handoverEndedExample: OrganisationExample = { ...admittedExample, version: 5, updatedAt: decidedAt };
export const reassignmentEndedExample: OrganisationExample = { ...decidedOrganisationExample, version: 5 };
