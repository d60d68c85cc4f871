import { type Actor, represents } from '../../domain/actor.ts';
import {
  isAdmitted,
  isOpenToInvitations,
  mayBeRepresented,
  type Organisation,
  type RefusedReason,
  type UnclearReason,
} from '../../domain/organisation/organisation.ts';
import { Capacity } from '../../domain/organisation/capacity.ts';
import type { Handover } from '../../domain/organisation/handover.ts';
import type { Proposal } from '../../domain/organisation/proposal.ts';
import type { RegisterFacts } from '../../domain/register/facts.ts';
import type { Bilingual } from '../../domain/cluster/submission.ts';
import type { OrganisationView } from '../views.ts';

const reasonTexts: Readonly<Record<RefusedReason | UnclearReason, Bilingual>> = {
  'not-found-in-register': {
    ru: 'В реестре нет организации с таким номером. Проверьте номер и подайте заявку снова.',
    en: 'The register knows no organisation with this number. Check it and apply again.',
  },
  'already-registered': {
    ru: 'Эта организация уже участвует или её заявка проверяется.',
    en: 'This organisation takes part already or its application is being checked.',
  },
  liquidating: {
    ru: 'По данным реестра организация ликвидируется.',
    en: 'According to the register the organisation is being liquidated.',
  },
  liquidated: {
    ru: 'По данным реестра организация ликвидирована.',
    en: 'According to the register the organisation was liquidated.',
  },
  bankrupt: {
    ru: 'По данным реестра организация признана банкротом.',
    en: 'According to the register the organisation is bankrupt.',
  },
  'by-operator': {
    ru: 'Сотрудник департамента отказал в участии.',
    en: 'The city department refused participation.',
  },
  reorganising: {
    ru: 'Организация реорганизуется: решение примет сотрудник департамента.',
    en: 'The organisation is being reorganised: a person in the department will decide.',
  },
  'bankruptcy-early': {
    ru: 'Начато дело о банкротстве: решение примет сотрудник департамента.',
    en: 'A bankruptcy case is open: a person in the department will decide.',
  },
  'unreliable-data': {
    ru: 'В реестре есть отметка о недостоверных сведениях: решение примет сотрудник департамента.',
    en: 'The register marks data as unreliable: a person in the department will decide.',
  },
  'region-unknown': {
    ru: 'Реестр не сообщил адрес: решение примет сотрудник департамента.',
    en: 'The register gave no address: a person in the department will decide.',
  },
};

/** One organisation as its representative or an operator sees it. */
export function organisationView(organisation: Organisation, actor: Actor): OrganisationView {
  const reason = 'reason' in organisation ? organisation.reason : undefined;
  const facts = 'facts' in organisation ? organisation.facts : undefined;
  const measure = 'measure' in organisation ? organisation.measure : undefined;
  const proposal = 'proposal' in organisation ? organisation.proposal : undefined;
  const { capacities, capacityDecisions } =
    'capacities' in organisation ? organisation : { capacities: [], capacityDecisions: [] };
  const operates = actor.operator && !represents(actor, organisation.id);
  const { handover } = organisation;
  const { links, ...shown } = facts ?? { links: undefined };
  return {
    id: organisation.id,
    version: organisation.version,
    identifier: organisation.identifier,
    status: organisation.status,
    ...(reason === undefined ? {} : { reason, reasonText: reasonTexts[reason] }),
    ...(measure === undefined ? {} : { measure: { reason: measure.reason, at: measure.at } }),
    ...('delayedSince' in organisation ? { delayedSince: organisation.delayedSince } : {}),
    appliedAt: organisation.appliedAt,
    updatedAt: organisation.updatedAt,
    ...('inn' in shown ? { facts: shown } : {}),
    ...(proposal === undefined || facts === undefined ? {} : { proposal: proposalView(proposal, facts) }),
    openToInvitations: isOpenToInvitations(organisation),
    capacities,
    capacityDecisions: capacityDecisions.map(({ by, ...decision }) => decision),
    ...(handover === undefined ? {} : { handover: handoverView(handover) }),
    allowedActions: [
      represents(actor, organisation.id) && proposal !== undefined && 'confirmProposal',
      represents(actor, organisation.id) && proposal !== undefined && 'declineProposal',
      represents(actor, organisation.id) && isAdmitted(organisation) && 'editOrganisation',
      represents(actor, organisation.id) && organisation.status === 'participant' && 'openCluster',
      represents(actor, organisation.id) && organisation.status === 'refused' && 'applyForParticipation',
      represents(actor, organisation.id) &&
        mayBeRepresented(organisation) &&
        handover?.as !== 'operator' &&
        'offerHandover',
      represents(actor, organisation.id) && handover?.as === 'representative' && 'revokeHandover',
      operates && organisation.status === 'unclear' && 'decideOrganisation',
      operates && isAdmitted(organisation) && 'suspendOrganisation',
      operates && isAdmitted(organisation) && capacities.length < Capacity.options.length && 'grantCapacity',
      operates &&
        (isAdmitted(organisation) || organisation.status === 'suspended') &&
        capacities.length > 0 &&
        'withdrawCapacity',
      operates && organisation.status === 'suspended' && 'reinstateOrganisation',
      operates && (isAdmitted(organisation) || organisation.status === 'suspended') && 'excludeOrganisation',
      operates && mayBeRepresented(organisation) && 'offerReassignment',
      operates && handover?.as === 'operator' && 'revokeReassignment',
    ].filter((action) => action !== false),
  };
}

const handoverView = ({ as, offeredAt, expiresAt }: Handover): OrganisationView['handover'] => ({
  as,
  offeredAt,
  expiresAt,
});

/** Who it would be from then on. */
function proposalView(proposal: Proposal, facts: RegisterFacts): OrganisationView['proposal'] {
  const { kind, at } = proposal;
  const { inn, ogrn, name } = kind === 'succeeded' ? proposal.successor : { ...facts, name: proposal.name };
  return { kind, name, inn, ogrn, at };
}
