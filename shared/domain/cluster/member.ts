import * as z from 'zod';
import { Inn } from '../identifiers/inn.ts';
import { OkvedClass } from '../identifiers/okved.ts';
import { ClusterId, Instant, OrganisationId, PersonId, ProjectId } from '../ids.ts';
import { RegisterStatus } from '../register/facts.ts';
import { Line } from '../text.ts';

/** What a member brings: a link of the contribution chain. */
export const ContributionKind = z.enum([
  'research',
  'material',
  'component',
  'assembly',
  'software',
  'test-site',
  'first-customer',
  'finance',
  'training',
  'infrastructure',
  'other',
]);
export const ContributionText = Line(3, 300).meta({ example: 'Проектирование аналоговых микросхем, 12 инженеров' });
export const Contribution = z.strictObject({
  kind: ContributionKind,
  text: ContributionText,
});
export type Contribution = z.infer<typeof Contribution>;

/** A place in a project's contribution chain for which an organisation asks to join the cluster. */
export const Hole = z.strictObject({ projectId: ProjectId, role: ContributionKind });
export type Hole = z.infer<typeof Hole>;

export const MemberRole = z.enum(['founder', 'participant', 'partner']);
export type MemberRole = z.infer<typeof MemberRole>;

/** The dated register facts of a member that its cluster needs; a copy, kept fresh by the projections worker. */
export const MemberFacts = z.strictObject({
  inn: Inn,
  name: z.string().max(300),
  organisationStatus: z.enum(['participant', 'partner', 'unclear', 'refused', 'suspended', 'excluded']),
  registerStatus: RegisterStatus,
  standing: z.enum(['good', 'unclear', 'bad']),
  standingReason: z.string().max(40),
  region: z.string().length(2).optional(),
  /** Classes of the main and additional activities, main first. */
  classes: z.array(OkvedClass).max(99),
  asOf: Instant,
});
export type MemberFacts = z.infer<typeof MemberFacts>;

const Common = z.object({
  clusterId: ClusterId,
  organisationId: OrganisationId,
  role: MemberRole,
  facts: MemberFacts,
  /** Version of the organisation that the facts are of: of two copies the one with the higher version is the newer. */
  factsVersion: z.int().positive().optional(),
  /** Invitations and requests between the two on a day: more would be spam in the city's name. */
  contacts: z.strictObject({ day: z.iso.date(), count: z.int().positive() }).optional(),
  /** Cluster version that wrote this state. */
  version: z.int().positive(),
  updatedAt: Instant,
});

export const InvitedMember = Common.extend({
  status: z.literal('invited'),
  role: z.enum(['participant', 'partner']),
  invitedAt: Instant,
  invitedBy: PersonId,
  expiresAt: Instant,
  /** How many of the programme's reminders were told. */
  reminders: z.int().nonnegative(),
  resent: z.int().nonnegative(),
  /** What it said it would bring when it used a letter: it need not say so again. */
  contribution: Contribution.optional(),
  message: z.string().max(500).optional(),
  /** No letter about it reached anybody, and its coordinator was told. */
  undeliveredAt: Instant.optional(),
});
export const RequestedMember = Common.extend({
  status: z.literal('requested'),
  role: z.enum(['participant', 'partner']),
  requestedAt: Instant,
  requestedBy: PersonId,
  contribution: Contribution,
  hole: Hole.optional(),
  message: z.string().max(500).optional(),
  /** When its coordinator was reminded. */
  remindedAt: Instant.optional(),
});
export const ConfirmedMember = Common.extend({
  status: z.literal('confirmed'),
  confirmedAt: Instant,
  confirmedBy: PersonId,
  contribution: Contribution,
  hole: Hole.optional(),
  /** Does not count at present, since then and for this reason of the ledger. Kept in registered clusters. */
  lapsed: z.strictObject({ since: Instant, reason: z.string().max(40) }).optional(),
});
export const EndedMember = Common.extend({
  status: z.enum(['declined', 'expired', 'revoked', 'refused', 'withdrawn', 'left', 'removed']),
  endedAt: Instant,
  reason: z.string().max(500).optional(),
});

/** An organisation in a cluster: one item per pair, so nobody is invited or joins twice. */
export const Member = z.discriminatedUnion('status', [InvitedMember, RequestedMember, ConfirmedMember, EndedMember]);
export type Member = z.infer<typeof Member>;
export type InvitedMember = z.infer<typeof InvitedMember>;
export type RequestedMember = z.infer<typeof RequestedMember>;
export type ConfirmedMember = z.infer<typeof ConfirmedMember>;
export type EndedMember = z.infer<typeof EndedMember>;
export type MemberStatus = Member['status'];
