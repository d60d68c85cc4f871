import * as z from 'zod';
import { Inn } from '../identifiers/inn.ts';
import { Ogrn } from '../identifiers/ogrn.ts';
import { Instant, OrganisationId, PersonId } from '../ids.ts';
import { RegisterFacts } from '../register/facts.ts';
import { Capacity, CapacityDecision } from './capacity.ts';
import { Handover } from './handover.ts';
import { Declined, Proposal } from './proposal.ts';

/** What the applicant typed; the register tells the rest. */
export const Identifier = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('inn'), value: Inn }),
  z.strictObject({ kind: z.literal('ogrn'), value: Ogrn }),
]);
export type Identifier = z.infer<typeof Identifier>;

export const RefusedReason = z.enum([
  'not-found-in-register',
  'already-registered',
  'liquidating',
  'liquidated',
  'bankrupt',
  'by-operator',
]);
export type RefusedReason = z.infer<typeof RefusedReason>;

export const UnclearReason = z.enum(['reorganising', 'bankruptcy-early', 'unreliable-data', 'region-unknown']);
export type UnclearReason = z.infer<typeof UnclearReason>;

const Common = z.object({
  id: OrganisationId,
  /** Grows by one with each change; equals the sequence number of the last event. */
  version: z.int().positive(),
  identifier: Identifier,
  appliedBy: PersonId,
  appliedAt: Instant,
  updatedAt: Instant,
  lastEventHash: z.string(),
  /** Set when a person decided what the register left unclear. */
  decided: z.strictObject({ by: PersonId, at: Instant, reason: z.string().max(500) }).optional(),
  /** The last link by which somebody else may take over; gone when it was used or ended. */
  handover: Handover.optional(),
});

const Judged = Common.extend({
  facts: RegisterFacts,
  /** Waits for an answer of the organisation's people. */
  proposal: Proposal.optional(),
  declined: Declined.optional(),
  /** Whether clusters may invite it and find it as a candidate. Absent: nobody has said, so they may. */
  openToInvitations: z.boolean().optional(),
  /** What the city trusts it with beside taking part. Organisations from before there were any have none. */
  capacities: z.array(Capacity).max(Capacity.options.length).default([]),
  capacityDecisions: z.array(CapacityDecision).max(Capacity.options.length).default([]),
});

export const CheckingOrganisation = Common.extend({
  status: z.literal('checking'),
  attempts: z.int().nonnegative(),
  /** When the check is tried again if the register was silent. */
  nextAttemptAt: Instant,
  /** Set once, when the applicant was told that the register does not answer. */
  delayedSince: Instant.optional(),
});
export const ParticipantOrganisation = Judged.extend({ status: z.literal('participant'), admittedAt: Instant });
export const PartnerOrganisation = Judged.extend({ status: z.literal('partner'), admittedAt: Instant });
/** What an operator did about an organisation that was admitted, and why. */
const Measure = z.strictObject({ by: PersonId, at: Instant, reason: z.string().max(500) });
const Restricted = Judged.extend({
  admittedAs: z.enum(['participant', 'partner']),
  admittedAt: Instant,
  measure: Measure,
});
/** For the time being it takes no part and does not count; its memberships stay. */
export const SuspendedOrganisation = Restricted.extend({ status: z.literal('suspended') });
/** For good. It keeps its numbers, so that it cannot simply apply again. */
export const ExcludedOrganisation = Restricted.extend({ status: z.literal('excluded') });
export const UnclearOrganisation = Judged.extend({ status: z.literal('unclear'), reason: UnclearReason });
export const RefusedOrganisation = Common.extend({
  status: z.literal('refused'),
  reason: RefusedReason,
  facts: RegisterFacts.optional(),
});

/** One organisation: at most one per INN, the branch stands under its head organisation. */
export const Organisation = z.discriminatedUnion('status', [
  CheckingOrganisation,
  ParticipantOrganisation,
  PartnerOrganisation,
  UnclearOrganisation,
  RefusedOrganisation,
  SuspendedOrganisation,
  ExcludedOrganisation,
]);
export type Organisation = z.infer<typeof Organisation>;
export const organisationStatuses = () => Organisation.options.map(({ shape }) => shape.status.value);
export type CheckingOrganisation = z.infer<typeof CheckingOrganisation>;
export type ParticipantOrganisation = z.infer<typeof ParticipantOrganisation>;
export type PartnerOrganisation = z.infer<typeof PartnerOrganisation>;
export type UnclearOrganisation = z.infer<typeof UnclearOrganisation>;
export type RefusedOrganisation = z.infer<typeof RefusedOrganisation>;
export type SuspendedOrganisation = z.infer<typeof SuspendedOrganisation>;
export type ExcludedOrganisation = z.infer<typeof ExcludedOrganisation>;
export type AdmittedOrganisation = ParticipantOrganisation | PartnerOrganisation;

export const isAdmitted = (organisation: Organisation): organisation is AdmittedOrganisation =>
  organisation.status === 'participant' || organisation.status === 'partner';

/** Somebody may act for it: to answer, to wait for a decision, to come back. */
export const mayBeRepresented = ({ status }: Organisation): boolean => status !== 'refused' && status !== 'excluded';

export const isOpenToInvitations = (organisation: Organisation): boolean =>
  !('openToInvitations' in organisation) || organisation.openToInvitations !== false;

/** Only an admitted one may use a capacity: a suspended one keeps it for later. */
export const hasCapacity = (organisation: Organisation, capacity: Capacity): boolean =>
  isAdmitted(organisation) && organisation.capacities.includes(capacity);
