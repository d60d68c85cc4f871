import type * as z from 'zod';
import type { MemberView, PublicMemberView } from '../views.ts';
import { admittedAt, applicant, cluster, confirmedAt, expiresAt, founder } from './example-facts.ts';
import { invitedAt, supplier } from './example-facts.ts';

type MemberExample = z.input<typeof MemberView>;

const factsOf = ({ inn, name }: { readonly inn: string; readonly name: string }, classes: string[]) => ({
  inn,
  name,
  organisationStatus: 'participant' as const,
  registerStatus: 'ACTIVE' as const,
  standing: 'good' as const,
  standingReason: 'active',
  region: '77',
  classes,
  asOf: admittedAt,
});

export const contributions = {
  founder: { kind: 'assembly' as const, text: 'Сборка и испытания лазеров, чистая комната 400 м²' },
  supplier: { kind: 'component' as const, text: 'Диоды накачки 976 нм' },
  applicant: { kind: 'test-site' as const, text: 'Испытательный стенд для лазеров до 5 кВт' },
};
export const memberFacts = {
  founder: factsOf(founder, ['26', '72']),
  supplier: factsOf(supplier, ['26']),
  applicant: factsOf(applicant, ['71', '72']),
};

export const publicMemberExample: z.input<typeof PublicMemberView> = {
  organisationId: supplier.id,
  name: supplier.name,
  inn: supplier.inn,
  role: 'participant',
  contribution: contributions.supplier,
  region: '77',
  confirmedAt,
};

const invited = {
  clusterId: cluster.id,
  organisationId: supplier.id,
  role: 'participant' as const,
  facts: memberFacts.supplier,
};
const asking = { ...invited, organisationId: applicant.id, facts: memberFacts.applicant };

export const invitedExample: MemberExample = {
  ...invited,
  status: 'invited',
  message: 'Приглашаем вас вместе делать волоконный лазер.',
  expiresAt,
  version: 14,
  updatedAt: invitedAt,
  allowedActions: ['revokeInvitation', 'resendInvitation'],
};

export const confirmedExample: MemberExample = {
  ...invited,
  status: 'confirmed',
  contribution: contributions.supplier,
  version: 15,
  updatedAt: confirmedAt,
  allowedActions: ['leaveCluster'],
};

export const requestedExample: MemberExample = {
  ...asking,
  status: 'requested',
  contribution: contributions.applicant,
  message: 'Хотим участвовать в испытаниях.',
  version: 16,
  updatedAt: confirmedAt,
  allowedActions: ['withdrawRequest'],
};

export const approvedExample: MemberExample = {
  ...asking,
  status: 'confirmed',
  contribution: contributions.applicant,
  version: 17,
  updatedAt: confirmedAt,
  allowedActions: ['removeMember'],
};

type Ended = 'declined' | 'revoked' | 'left' | 'removed';

/** A membership that has ended; an ended invitation may be sent again. */
export const endedExample = (status: Ended, reason?: string): MemberExample => ({
  ...invited,
  status,
  ...(reason === undefined ? {} : { reason }),
  version: 18,
  updatedAt: confirmedAt,
  allowedActions: status === 'revoked' || status === 'removed' ? ['resendInvitation'] : [],
});

export const endedRequestExample = (status: 'refused' | 'withdrawn', reason?: string): MemberExample => ({
  ...asking,
  status,
  ...(reason === undefined ? {} : { reason }),
  version: 17,
  updatedAt: confirmedAt,
  allowedActions: [],
});
